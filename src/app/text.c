/* Lines of text while they are typed: whole characters, bounded, and nothing that is not text. */
#include "app/parts.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { SECRET_TYPED_MAX = 4096 }; /* bytes of a password that is typed or pasted */

const char *edit_text(const struct line_edit *line)
{
    return line->text ? line->text : "";
}

void edit_clear(struct line_edit *line)
{
    free(line->text);
    *line = (struct line_edit){0};
}

void edit_set(struct line_edit *line, const char *text)
{
    char *copy = mem_copy(text);
    edit_clear(line);
    line->text = copy;
    line->cursor = strlen(copy);
}

void replace_text(char **text, const char *by)
{
    char *copy = by && *by ? mem_copy(by) : NULL;
    free(*text);
    *text = copy;
}

/* Where a character begins that is seen as one: with the marks that stand upon it. */
static size_t before(const char *text, size_t position)
{
    int32_t rune = 0;
    while (position > 0) {
        position = utf8_previous(text, position);
        utf8_decode(text + position, strlen(text + position), &rune);
        if (utf8_columns(rune) != 0)
            break;
    }
    return position;
}

static size_t after(const char *text, size_t position)
{
    int32_t rune = 0;
    if (text[position] == '\0')
        return position;
    for (;;) {
        position = utf8_next(text, position);
        if (text[position] == '\0')
            return position;
        utf8_decode(text + position, strlen(text + position), &rune);
        if (utf8_columns(rune) != 0)
            return position;
    }
}

static size_t word_before(const char *text, size_t position)
{
    while (position > 0 && text[position - 1] == ' ')
        position--;
    while (position > 0 && text[position - 1] != ' ')
        position--;
    return position;
}

static enum edited move_to(struct line_edit *line, size_t position)
{
    if (position == line->cursor)
        return EDITED_NOT;
    line->cursor = position;
    return EDITED_MOVED;
}

static enum edited cut_out(struct line_edit *line, size_t from, size_t to)
{
    if (from >= to)
        return EDITED_NOT;
    memmove(line->text + from, line->text + to, strlen(line->text + to) + 1);
    line->cursor = from;
    return EDITED_TEXT;
}

static enum edited insert(struct line_edit *line, const char *bytes, size_t length, size_t limit)
{
    size_t old = strlen(edit_text(line));
    if (length == 0 || old + length > limit)
        return EDITED_NOT;
    line->text = mem_grow(line->text, old + length + 1, 1);
    memmove(line->text + line->cursor + length, line->text + line->cursor, old - line->cursor);
    memcpy(line->text + line->cursor, bytes, length);
    line->text[old + length] = '\0';
    line->cursor += length;
    return EDITED_TEXT;
}

static enum edited type(struct line_edit *line, int32_t key, size_t limit)
{
    char bytes[4];
    if (!key_is_character(key) || !utf8_printable(key))
        return EDITED_NOT;
    return insert(line, bytes, utf8_encode(key, bytes), limit);
}

enum edited edit_act(struct line_edit *line, enum action action, int32_t key, size_t limit)
{
    const char *text = edit_text(line);
    size_t end = strlen(text);
    switch (action) {
    case ACTION_LEFT:
        return move_to(line, before(text, line->cursor));
    case ACTION_RIGHT:
        return move_to(line, after(text, line->cursor));
    case ACTION_TEXT_HOME:
        return move_to(line, 0);
    case ACTION_TEXT_END:
        return move_to(line, end);
    case ACTION_TEXT_BACKSPACE:
        return cut_out(line, before(text, line->cursor), line->cursor);
    case ACTION_TEXT_DELETE:
        return cut_out(line, line->cursor, after(text, line->cursor));
    case ACTION_TEXT_CLEAR:
        return cut_out(line, 0, line->cursor);
    case ACTION_TEXT_WORD:
        return cut_out(line, word_before(text, line->cursor), line->cursor);
    case ACTION_TEXT_KILL:
        return cut_out(line, line->cursor, end);
    case ACTION_NONE:
        return type(line, key, limit);
    default:
        return EDITED_NOT;
    }
}

bool edit_takes(enum action action)
{
    return action == ACTION_LEFT || action == ACTION_RIGHT ||
           (action >= ACTION_TEXT_HOME && action <= ACTION_TEXT_KILL);
}

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

/* What may stay of one pasted character: everything that is shown as it is; in a password also
 * what is not seen, but no control. */
static bool may_paste(int32_t rune, bool secret)
{
    if (rune == UTF8_BAD || !key_is_character(rune))
        return false;
    return secret || utf8_printable(rune);
}

/* The next character of the paste's first line to be taken, or NULL at the line's end. *whole is
 * made false when something before it had to be left out. */
static const char *next_pasted(const char **text, bool secret, size_t *length, bool *whole)
{
    while (**text && !is_line_end(**text)) {
        int32_t rune;
        const char *at = *text;
        *length = utf8_decode(at, strnlen(at, 4), &rune);
        *text += *length;
        if (may_paste(rune, secret))
            return at;
        *whole = false;
    }
    return NULL;
}

static const char *first_line(const char *text)
{
    while (is_line_end(*text))
        text++;
    return text;
}

enum edited edit_paste(struct line_edit *line, const char *text, size_t limit, bool *whole)
{
    enum edited edited = EDITED_NOT;
    const char *at;
    size_t length;
    *whole = true;
    text = first_line(text);
    while ((at = next_pasted(&text, false, &length, whole)) != NULL) {
        if (insert(line, at, length, limit) == EDITED_NOT) {
            *whole = false;
            return edited;
        }
        edited = EDITED_TEXT;
    }
    if (*first_line(text))
        *whole = false;
    return edited;
}

enum edited edit_secret_act(struct secret **secret, enum action action, int32_t key)
{
    char bytes[4];
    switch (action) {
    case ACTION_TEXT_BACKSPACE:
        if (secret_length(*secret) == 0)
            return EDITED_NOT;
        secret_drop_last_character(secret);
        return EDITED_TEXT;
    case ACTION_TEXT_CLEAR:
    case ACTION_TEXT_WORD:
        if (secret_length(*secret) == 0)
            return EDITED_NOT;
        secret_free(*secret);
        *secret = NULL;
        return EDITED_TEXT;
    case ACTION_NONE:
        if (!key_is_character(key) || secret_length(*secret) + sizeof bytes > SECRET_TYPED_MAX)
            return EDITED_NOT;
        secret_append(secret, bytes, utf8_encode(key, bytes));
        mem_wipe(bytes, sizeof bytes);
        return EDITED_TEXT;
    default:
        return EDITED_NOT;
    }
}

enum edited edit_secret_paste(struct secret **secret, const char *text, bool *whole)
{
    enum edited edited = EDITED_NOT;
    const char *at;
    size_t length;
    *whole = true;
    text = first_line(text);
    while ((at = next_pasted(&text, true, &length, whole)) != NULL) {
        if (secret_length(*secret) + length > SECRET_TYPED_MAX) {
            *whole = false;
            return edited;
        }
        secret_append(secret, at, length);
        edited = EDITED_TEXT;
    }
    if (*first_line(text))
        *whole = false;
    return edited;
}
