/* Does a rule hold? Conditions against what was observed. Everything is compared in small letters;
 * each condition looks at a bounded text once, from its beginning to its end. */
#include "model/rule_private.h"

#include <ctype.h>
#include <string.h>

/* A server may say more; its reasons stand at the beginning. */
enum { LOOKED_AT_MAX = 8192, CODE_ROOM = 48 };

/* What is compared --------------------------------------------------------------------------- */

static enum protocol_kind protocol_of(const struct observation *seen)
{
    if (seen->side == SIDE_SEND)
        return PROTOCOL_SMTP;
    return record_is(seen->server, FIELD_RECEIVE_PROTOCOL, "imap4") ? PROTOCOL_IMAP4
                                                                    : PROTOCOL_POP3;
}

struct subject rule_subject(const struct observation *seen)
{
    return (struct subject){.seen = seen, .protocol = protocol_of(seen)};
}

void rule_subject_clear(struct subject *subject)
{
    for (size_t i = 0; i < RULE_LISTS; i++)
        text_free(&subject->texts[i]);
}

static void add_folded(struct text *out, const char *text)
{
    size_t length = text != NULL ? strnlen(text, LOOKED_AT_MAX) : 0;

    for (size_t i = 0; i < length; i++)
        text_add_char(out, text_lower_byte(text[i]));
}

static void add_field(struct text *out, const struct observation *seen, enum field_id id)
{
    enum field_id of_side = seen->side == SIDE_NONE ? id : field_on_side(id, seen->side);

    add_folded(out, record_get(seen->server, of_side));
}

static void add_code(struct text *out, const struct subject *subject)
{
    char code[CODE_ROOM];
    const char *reply = subject->seen->reply;

    verdict_code(subject->protocol, reply != NULL ? reply : "", code, sizeof code);
    add_folded(out, code);
}

/* With a blank around each word. */
static void add_offers(struct text *out, const struct observation *seen)
{
    text_add_char(out, ' ');
    add_folded(out, seen->capabilities);
    text_add_char(out, ' ');
    add_folded(out, seen->mechanisms);
    text_add_char(out, ' ');
}

/* A parameter says the same, in the user's language or where nobody else has words for it. */
static const char *reason_of(const struct observation *seen)
{
    for (size_t i = 0; seen->reason == NULL && i < seen->parameter_count; i++)
        if (strcmp(seen->parameters[i].name, "reason") == 0)
            return seen->parameters[i].value;
    return seen->reason;
}

static const struct text *subject_text(struct subject *subject, enum rule_list list)
{
    const struct observation *seen = subject->seen;
    struct text *out = &subject->texts[list];

    if (subject->made[list])
        return out;
    subject->made[list] = true;
    switch (list) {
    case RULE_CODE:
        add_code(out, subject);
        break;
    case RULE_REPLY:
        add_folded(out, seen->reply);
        break;
    case RULE_REASON:
        add_folded(out, reason_of(seen));
        break;
    case RULE_COMMAND:
        add_folded(out, seen->command);
        break;
    case RULE_OFFERED:
    case RULE_MISSING:
        add_offers(out, seen);
        break;
    case RULE_ENCRYPTION:
        add_field(out, seen, FIELD_RECEIVE_ENCRYPTION);
        break;
    case RULE_PORT:
        add_field(out, seen, FIELD_RECEIVE_PORT);
        break;
    default:
        add_folded(out, record_get(seen->server, FIELD_PROVIDER));
    }
    return out;
}

/* One entry of a list ------------------------------------------------------------------------- */

/* Leftmost first: what follows a * only gets more room by that, so nothing is ever tried twice. */
static bool is_said(const char *phrase, const struct text *text)
{
    const char *at = text_get(text), *end = at + text->length;
    bool at_beginning = *phrase == '^';

    for (phrase += at_beginning; *phrase != '\0'; at_beginning = false) {
        size_t length = strcspn(phrase, "*");
        const char *found = memmem(at, (size_t)(end - at), phrase, length);
        if (at_beginning)
            found = (size_t)(end - at) >= length && memcmp(at, phrase, length) == 0 ? at : NULL;
        if (found == NULL)
            return false;
        at = found + length;
        phrase += length + (phrase[length] == '*');
    }
    return true;
}

static bool begins(const char *beginning, const struct text *text)
{
    return strncmp(text_get(text), beginning, strlen(beginning)) == 0;
}

/* "4" is the beginning of "421"; "535 5.7.1" is not that of "535 5.7.139". */
static bool code_begins(const char *beginning, const struct text *text)
{
    size_t length = strlen(beginning);
    bool whole = strchr(beginning, ' ') != NULL && isdigit((unsigned char)beginning[length - 1]);

    return begins(beginning, text) && !(whole && isdigit((unsigned char)text_get(text)[length]));
}

static bool is_word(const char *word, const struct text *text)
{
    size_t length = strlen(word);

    for (const char *at = text_get(text); (at = strstr(at, word)) != NULL; at += length)
        if (at[-1] == ' ' && at[length] == ' ') /* the text begins and ends with one */
            return true;
    return false;
}

static bool is_missing(const char *word, const struct text *text)
{
    return !is_word(word, text);
}

static bool is_same(const char *word, const struct text *text)
{
    return strcmp(word, text_get(text)) == 0;
}

static bool (*const compare[RULE_LISTS])(const char *entry, const struct text *text) = {
    [RULE_CODE] = code_begins,   [RULE_REPLY] = is_said,   [RULE_REASON] = is_said,
    [RULE_COMMAND] = begins,     [RULE_OFFERED] = is_word, [RULE_MISSING] = is_missing,
    [RULE_ENCRYPTION] = is_same, [RULE_PORT] = is_same,    [RULE_PROVIDER] = is_same,
};

/* All conditions ------------------------------------------------------------------------------ */

static bool list_holds(const struct conditions *when, enum rule_list list, struct subject *subject)
{
    const struct observation *seen = subject->seen;
    const struct text *text;

    if (when->lists[list].count == 0)
        return true;
    if (list == RULE_MISSING && seen->capabilities == NULL && seen->mechanisms == NULL)
        return false;
    text = subject_text(subject, list);
    for (size_t i = 0; i < when->lists[list].count; i++)
        if (compare[list](when->lists[list].words[i], text))
            return true;
    return false;
}

static bool is_as_wanted(enum rule_switch wanted, bool is)
{
    return wanted == RULE_EITHER || (wanted == RULE_TRUE) == is;
}

bool conditions_hold(const struct conditions *when, struct subject *subject)
{
    const struct observation *seen = subject->seen;

    if ((when->protocols != 0 && (when->protocols & subject->protocol) == 0) ||
        (when->stages != 0 && (when->stages & 1U << seen->stage) == 0) ||
        !is_as_wanted(when->secured, seen->secured) || !is_as_wanted(when->silent, seen->silent))
        return false;
    for (size_t list = 0; list < RULE_LISTS; list++)
        if (!list_holds(when, (enum rule_list)list, subject))
            return false;
    return true;
}

bool conditions_none(const struct conditions *when)
{
    for (size_t list = 0; list < RULE_LISTS; list++)
        if (when->lists[list].count != 0)
            return false;
    return when->refused == 0 && when->protocols == 0 && when->stages == 0 &&
           when->secured == RULE_EITHER && when->silent == RULE_EITHER;
}

/* One against the other ----------------------------------------------------------------------- */

static bool bits_cover(unsigned first, unsigned second)
{
    return first == 0 || (second != 0 && (second & ~first) == 0);
}

/* An entry of the first list that holds whenever this one of the second does: the same text, or
 * one that is a part of it where parts are looked for. */
static bool entry_covered(const struct conditions *first, enum rule_list list, const char *entry)
{
    bool missing = list == RULE_MISSING;
    struct text whole = {0};
    bool covered = false;

    if (list == RULE_OFFERED || missing)
        text_format(&whole, " %s ", entry);
    else
        text_add(&whole, entry + (*entry == '^'));
    for (size_t i = 0; i < first->lists[list].count && !covered; i++) {
        const char *other = first->lists[list].words[i];
        bool loose = list == RULE_REPLY || list == RULE_REASON;
        if (strcmp(other, entry) == 0)
            covered = true;
        else if (!missing && !(loose && *other == '^' && *entry != '^'))
            covered = compare[list](other, &whole);
    }
    text_free(&whole);
    return covered;
}

static bool list_covers(const struct conditions *first, const struct conditions *second,
                        enum rule_list list)
{
    if (first->lists[list].count == 0)
        return true;
    for (size_t i = 0; i < second->lists[list].count; i++)
        if (!entry_covered(first, list, second->lists[list].words[i]))
            return false;
    return second->lists[list].count > 0;
}

bool conditions_cover(const struct conditions *first, const struct conditions *second)
{
    if (!bits_cover(first->protocols, second->protocols) ||
        !bits_cover(first->stages, second->stages) ||
        !bits_cover(first->refused, second->refused) ||
        (first->secured != RULE_EITHER && first->secured != second->secured) ||
        (first->silent != RULE_EITHER && first->silent != second->silent))
        return false;
    for (size_t list = 0; list < RULE_LISTS; list++)
        if (!list_covers(first, second, (enum rule_list)list))
            return false;
    return true;
}
