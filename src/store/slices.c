/* Records found in text by its layout: line ends, indentation, and the first keys. */
#include "store/slices.h"

#include "base/mem.h"
#include "store/settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How far into the file the list begins at most: the version and the next ids stand before it. */
enum { HEAD_MAX = 4096 };

void slices_add(struct slices *slices, unsigned id, size_t start, size_t length)
{
    if (slices->count == slices->room) {
        slices->room = slices->room == 0 ? 64 : slices->room * 2;
        slices->rows = mem_grow(slices->rows, slices->room, sizeof(slices->rows[0]));
    }
    slices->rows[slices->count++] = (struct record_slice){id, (uint32_t)start, (uint32_t)length};
}

void slices_clear(struct slices *slices)
{
    free(slices->rows);
    *slices = (struct slices){0};
}

bool slices_equal(const struct slices *a, const struct slices *b)
{
    return a->count == b->count &&
           (a->count == 0 || memcmp(a->rows, b->rows, a->count * sizeof(a->rows[0])) == 0);
}

/* Does each begin where the one before it has ended, but for a gap? */
static bool follow(const struct slices *slices, size_t gap)
{
    for (size_t i = 1; i < slices->count; i++) {
        const struct record_slice *last = &slices->rows[i - 1];
        if (slices->rows[i].start != (uint64_t)last->start + last->length + gap)
            return false;
    }
    return slices->count > 0;
}

static size_t end_of(const struct slices *slices)
{
    const struct record_slice *last = &slices->rows[slices->count - 1];
    return (size_t)last->start + last->length;
}

bool slices_are_lines(const struct slices *slices, size_t length)
{
    return follow(slices, 1) && slices->rows[0].start == 0 && end_of(slices) + 1 == length;
}

static const char before_record[] = "\n    ", behind_list[] = "\n  ]";
enum { BEFORE_RECORD = sizeof(before_record) - 1, BEHIND_LIST = sizeof(behind_list) - 1 };

bool slices_are_list(const struct slices *slices, const char *bytes, size_t length, size_t *start,
                     size_t *end)
{
    if (!follow(slices, 1 + BEFORE_RECORD) || slices->rows[0].start <= BEFORE_RECORD)
        return false;
    *start = slices->rows[0].start - BEFORE_RECORD;
    *end = end_of(slices);
    return *end + BEHIND_LIST <= length && bytes[*start - 1] == '[' &&
           memcmp(bytes + *start, before_record, BEFORE_RECORD) == 0 &&
           memcmp(bytes + *end, behind_list, BEHIND_LIST) == 0;
}

/* What is left of a text. */
struct view {
    const char *at, *end;
};

static void skip_blanks(struct view *view)
{
    while (view->at < view->end &&
           (*view->at == ' ' || *view->at == '\n' || *view->at == '\t' || *view->at == '\r'))
        view->at++;
}

static bool pass(struct view *view, char wanted)
{
    skip_blanks(view);
    if (view->at == view->end || *view->at != wanted)
        return false;
    view->at++;
    return true;
}

/* Behind the opening quote: to behind the closing one. */
static bool skip_string(struct view *view)
{
    const char *start = view->at, *quote;
    while ((quote = memchr(view->at, '"', (size_t)(view->end - view->at))) != NULL) {
        const char *back = quote;
        while (back > start && back[-1] == '\\')
            back--;
        view->at = quote + 1;
        if ((quote - back) % 2 == 0)
            return true;
    }
    return false;
}

static bool skip_nested(struct view *view)
{
    int depth = 0;
    while (view->at < view->end) {
        char c = *view->at++;
        if (c == '"' && !skip_string(view))
            return false;
        depth += (c == '{' || c == '[') - (c == '}' || c == ']');
        if (depth == 0)
            return true;
    }
    return false;
}

/* A whole value, and where it is. */
static bool take_value(struct view *view, struct view *value)
{
    skip_blanks(view);
    value->at = view->at;
    if (view->at == view->end)
        return false;
    if (*view->at == '{' || *view->at == '[') {
        if (!skip_nested(view))
            return false;
    } else if (*view->at == '"') {
        view->at++;
        if (!skip_string(view))
            return false;
    } else {
        while (view->at < view->end && memchr(",]} \t\r\n", *view->at, 7) == NULL)
            view->at++;
    }
    value->end = view->at;
    return value->end > value->at;
}

/* The value of a member of an object. */
static bool find_member(struct view object, const char *key, size_t length, struct view *value)
{
    if (!pass(&object, '{'))
        return false;
    do {
        if (!pass(&object, '"'))
            return false;
        const char *start = object.at;
        if (!skip_string(&object))
            return false;
        bool found = (size_t)(object.at - start) == length + 1 && memcmp(start, key, length) == 0;
        if (!pass(&object, ':') || !take_value(&object, value))
            return false;
        if (found)
            return true;
    } while (pass(&object, ','));
    return false;
}

static bool all_digits(const struct view *value)
{
    for (const char *at = value->at; at < value->end; at++)
        if (*at < '0' || *at > '9')
            return false;
    return value->end > value->at && value->end - value->at <= 19;
}

static bool is_word(const struct view *value, const char *word)
{
    size_t length = strlen(word);
    return (size_t)(value->end - value->at) == length && memcmp(value->at, word, length) == 0;
}

/* Of a value, what record_get() gives of it: the text of a file is canonical. */
static bool as_text(enum field_id id, struct view *value)
{
    switch (fields[id].type) {
    case TYPE_PORT:
    case TYPE_NUMBER:
    case TYPE_SERVER:
        return all_digits(value);
    case TYPE_SWITCH:
        return is_word(value, "true") || is_word(value, "false");
    case TYPE_SIDE:
    case TYPE_SECRET:
    case TYPE_ADDRESSES:
    case TYPE_SHA256:
        return false;
    default:
        if (value->end - value->at < 2 || *value->at != '"')
            return false;
        value->at++;
        value->end--;
        return memchr(value->at, '\\', (size_t)(value->end - value->at)) == NULL;
    }
}

bool slice_peek(const char *text, size_t length, enum field_id id, const char **value, size_t *size)
{
    struct view view = {text, text + length};
    for (const char *path = fields[id].path; *path != '\0';) {
        size_t key = strcspn(path, ".");
        if (!find_member(view, path, key, &view))
            return false;
        path += key + (path[key] == '.');
    }
    if (fields[id].nullable && is_word(&view, "null"))
        view.end = view.at;
    else if (!as_text(id, &view))
        return false;
    *value = view.at;
    *size = (size_t)(view.end - view.at);
    return true;
}

/* "id": 17; 0: it is none. */
static unsigned id_of(const char *text, size_t length)
{
    static const char first[] = "{\"id\": ";
    struct view view = {text, text + length}, value;
    unsigned long long id = 0;
    if (length > sizeof(first) && memcmp(text, first, sizeof(first) - 1) == 0) {
        view.at += sizeof(first) - 1;
        if (!take_value(&view, &value))
            return 0;
    } else if (!find_member(view, "id", 2, &value)) {
        return 0;
    }
    if (!all_digits(&value) || value.end - value.at > 10)
        return 0;
    for (; value.at < value.end; value.at++)
        id = id * 10 + (unsigned)(*value.at - '0');
    return id <= REGISTRY_ID_MAX ? (unsigned)id : 0;
}

/* The next line, without the blanks around what is on it. */
static struct view take_line(struct view *view)
{
    const char *end = memchr(view->at, '\n', (size_t)(view->end - view->at));
    struct view line = {view->at, end != NULL ? end : view->end};
    view->at = end != NULL ? end + 1 : view->end;
    skip_blanks(&line);
    while (line.end > line.at && memchr(" \t\r", line.end[-1], 3) != NULL)
        line.end--;
    return line;
}

bool slices_of_lines(const char *bytes, size_t length, struct slices *slices)
{
    struct view view = {bytes, bytes + length};
    if (length > UINT32_MAX)
        return false;
    while (view.at < view.end) {
        struct view line = take_line(&view);
        size_t size = (size_t)(line.end - line.at);
        if (size == 0)
            continue;
        unsigned id = id_of(line.at, size);
        if (id == 0)
            return false;
        slices_add(slices, id, (size_t)(line.at - bytes), size);
    }
    return true;
}

/* Behind the brace that closes a record: it alone stands on a line at this indentation. NULL: no
 * record ends here. */
static const char *record_end(const char *at, const char *end)
{
    const size_t size = BEFORE_RECORD;
    for (const char *from = at; (at = memchr(at, '}', (size_t)(end - at))) != NULL;)
        if ((size_t)(at++ - from) > size && memcmp(at - 1 - size, before_record, size) == 0)
            return at;
    return NULL;
}

static bool starts(const char *at, const char *end, const char *with)
{
    size_t length = strlen(with);
    return (size_t)(end - at) >= length && memcmp(at, with, length) == 0;
}

/* Behind the bracket that opens the list; NULL: it is not there. */
static const char *list_start(const char *bytes, size_t length, const char *list)
{
    char head[64];
    int size = snprintf(head, sizeof(head), "\n  \"%s\": [", list);
    const char *at = memmem(bytes, length < HEAD_MAX ? length : HEAD_MAX, head, (size_t)size);
    return at != NULL ? at + size : NULL;
}

bool slices_of_list(const char *bytes, size_t length, const char *list, struct slices *slices,
                    size_t *start, size_t *end)
{
    const char *stop = bytes + length, *at = list_start(bytes, length, list);
    if (at == NULL || length > UINT32_MAX)
        return false;
    *start = *end = (size_t)(at - bytes);
    if (at < stop && *at == ']')
        return true;
    while (starts(at, stop, "\n    {\n")) {
        const char *record = at + 5, *behind = record_end(record, stop);
        if (behind == NULL)
            return false;
        unsigned id = id_of(record, (size_t)(behind - record));
        if (id == 0)
            return false;
        slices_add(slices, id, (size_t)(record - bytes), (size_t)(behind - record));
        at = behind;
        if (at < stop && *at == ',')
            at++;
        else if (!starts(at, stop, behind_list))
            return false;
    }
    *end = (size_t)(at - bytes);
    return starts(at, stop, behind_list) && bytes[*end - 1] == '}';
}
