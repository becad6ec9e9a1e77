/* One strict pass over JSON text: structure, duplicate keys, depth, and where the parts are. */
#include "store/strict.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "store/token.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct key {
    size_t start, length; /* with its quotes */
    uint64_t hash;        /* of the characters it stands for */
    size_t line;
};

/* Where in the structure the scan is: one for each object or array around it. */
struct frame {
    bool array;
    size_t index;              /* array: the element */
    size_t key_start, key_end; /* object: the key, with its quotes */
};

struct scan {
    const char *bytes;
    size_t length, at, line;
    struct frame frames[STRICT_DEPTH_MAX];
    int depth;
    struct key *keys; /* of all open objects, one behind the other */
    size_t key_count, key_room;
    struct outline *outline; /* or NULL */
    struct problems *problems;
    bool secret_key;  /* the key read last is named as a secret */
    bool one_line;    /* what is read is a line of a file, and the line feed is not part of it */
    const char *want; /* a path: its line is looked for */
    size_t want_line;
};

static bool scan_value(struct scan *scan);

static void path_text(const struct scan *scan, struct text *out)
{
    for (int i = 0; i < scan->depth; i++) {
        const struct frame *frame = &scan->frames[i];
        if (frame->array) {
            text_format(out, "[%zu]", frame->index);
        } else if (frame->key_end > frame->key_start) {
            if (out->length > 0)
                text_add_char(out, '.');
            text_add_n(out, scan->bytes + frame->key_start + 1,
                       frame->key_end - frame->key_start - 2);
        }
    }
}

static void problem(struct scan *scan, const char *format, const char *token, size_t length)
{
    char shown[STRICT_NUMBER_MAX + 1];
    struct text path = {0};
    if (length > STRICT_NUMBER_MAX)
        length = STRICT_NUMBER_MAX;
    memcpy(shown, token, length);
    shown[length] = '\0';
    if (scan->problems->kept < PROBLEMS_MAX)
        path_text(scan, &path);
    problems_add(scan->problems, scan->line, text_get(&path), format, shown);
    text_free(&path);
}

static bool broken(struct scan *scan, const char *format)
{
    problem(scan, format, "", 0);
    return false;
}

static void skip_blanks(struct scan *scan)
{
    for (; scan->at < scan->length; scan->at++) {
        char c = scan->bytes[scan->at];
        if (c == '\n')
            scan->line++;
        else if (c != ' ' && c != '\t' && c != '\r')
            return;
    }
}

/* The next byte that is not blank; '\0' at the end (a NUL byte is no JSON either). */
static char look(struct scan *scan)
{
    skip_blanks(scan);
    return scan->at < scan->length ? scan->bytes[scan->at] : '\0';
}

static bool at_end(const struct scan *scan)
{
    return scan->at >= scan->length;
}

/* wanted: N_(), translated only when it is said: this is asked at every comma. */
static bool unexpected(struct scan *scan, const char *wanted)
{
    if (at_end(scan))
        return broken(scan, scan->one_line ? _("The line ends before this is complete.")
                                           : _("The file ends before this is complete."));
    char c = scan->bytes[scan->at];
    if (c == '/' || c == '#')
        return broken(scan, _("JSON has no comments."));
    if (c == '\'')
        return broken(scan, _("Text stands in double quotes, not in single ones."));
    return broken(scan, _(wanted));
}

static bool token_done(struct scan *scan, size_t length, const struct token_problem *wrong)
{
    const char *format = wrong->format;
    if (wrong->fatal && scan->one_line)
        format = N_("This text has no closing quote on its line.");
    if (format != NULL)
        problem(scan, _(format), scan->bytes + scan->at, length);
    scan->at += length;
    return !wrong->fatal;
}

static uint64_t hash_key(const char *bytes, size_t length)
{
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 1099511628211u;
    return hash;
}

static bool ends_with(const char *text, size_t length, const char *end)
{
    size_t size = strlen(end);
    return length >= size && strncasecmp(text + length - size, end, size) == 0;
}

/* What keys of secrets are called, whoever wrote them. */
static bool named_as_secret(const char *key, size_t length)
{
    return ends_with(key, length, "password") || ends_with(key, length, "passwd") ||
           ends_with(key, length, "passphrase") || ends_with(key, length, "secret");
}

static bool push_key(struct scan *scan, size_t first, size_t start, size_t end)
{
    struct text plain = {0};
    if (scan->key_count - first >= STRICT_KEYS_MAX)
        return broken(scan, _("An object of more than 10000 keys is not accepted."));
    if (scan->key_count == scan->key_room) {
        scan->key_room = scan->key_room == 0 ? 256 : scan->key_room * 2;
        scan->keys = mem_grow(scan->keys, scan->key_room, sizeof(scan->keys[0]));
    }
    const char *bytes = scan->bytes + start + 1;
    size_t length = end - start - 2;
    if (memchr(bytes, '\\', length) != NULL) {
        token_unescape(&plain, scan->bytes + start, end - start);
        bytes = text_get(&plain);
        length = plain.length;
    }
    scan->keys[scan->key_count++] = (struct key){
        .start = start, .length = end - start, .hash = hash_key(bytes, length), .line = scan->line};
    scan->secret_key = named_as_secret(bytes, length);
    text_free(&plain);
    return true;
}

static bool same_key(const struct scan *scan, const struct key *a, const struct key *b)
{
    struct text one = {0}, two = {0};
    if (a->hash != b->hash)
        return false;
    token_unescape(&one, scan->bytes + a->start, a->length);
    token_unescape(&two, scan->bytes + b->start, b->length);
    bool same = one.length == two.length && strcmp(text_get(&one), text_get(&two)) == 0;
    text_free(&one);
    text_free(&two);
    return same;
}

static int by_hash(const void *left, const void *right)
{
    const struct key *a = left, *b = right;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return (a->start > b->start) - (a->start < b->start);
}

/* The keys of the object that ends here, from the first one; they are forgotten. */
static void check_duplicates(struct scan *scan, size_t first)
{
    size_t count = scan->key_count - first, line = scan->line;
    if (count < 2) {
        scan->key_count = first;
        return;
    }
    struct key *keys = scan->keys + first;
    struct frame *frame = &scan->frames[scan->depth - 1];
    qsort(keys, count, sizeof(keys[0]), by_hash);
    for (size_t i = 1; i < count; i++) {
        if (!same_key(scan, &keys[i - 1], &keys[i]))
            continue;
        frame->key_start = keys[i].start;
        frame->key_end = keys[i].start + keys[i].length;
        scan->line = keys[i].line;
        problem(scan, _("This key is there twice."), "", 0);
    }
    scan->line = line;
    scan->key_count = first;
}

static bool scan_key(struct scan *scan, size_t first)
{
    struct token_problem wrong = {0};
    struct frame *frame = &scan->frames[scan->depth - 1];
    frame->key_start = frame->key_end = 0;
    scan->secret_key = false;
    if (look(scan) != '"')
        return unexpected(scan, N_("A key in double quotes is expected here."));
    size_t start = scan->at;
    size_t length = token_string(scan->bytes + start, scan->length - start, &wrong);
    if (wrong.format == NULL) {
        frame->key_start = start;
        frame->key_end = start + length;
        if (!push_key(scan, first, start, start + length))
            return false;
    }
    if (!token_done(scan, length, &wrong))
        return false;
    if (look(scan) != ':')
        return unexpected(scan, N_("A colon is expected behind the key."));
    scan->at++;
    char c = look(scan);
    if (scan->secret_key && (c == '"' || c == '-' || (c >= '0' && c <= '9')))
        broken(scan, _("A secret is never kept here in clear; say where it comes from, "
                       "as in {\"from\": \"ask\"}."));
    return true;
}

/* Behind a value in an object or array: true and *more when a comma follows. */
static bool scan_comma(struct scan *scan, char close, const char *wanted, bool *more)
{
    char c = look(scan);
    *more = c == ',';
    if (c != ',' && c != close)
        return unexpected(scan, wanted);
    scan->at++;
    if (*more && look(scan) == close)
        return broken(scan, _("A comma stands behind the last entry."));
    return true;
}

static bool scan_object(struct scan *scan)
{
    size_t first = scan->key_count;
    bool more = true;
    scan->at++;
    if (look(scan) == '}') {
        scan->at++;
        return true;
    }
    while (more) {
        if (!scan_key(scan, first) || !scan_value(scan))
            return false;
        struct frame *frame = &scan->frames[scan->depth - 1];
        if (!scan_comma(scan, '}', N_("A comma or } is expected here."), &more))
            return false;
        frame->key_start = frame->key_end = 0;
    }
    check_duplicates(scan, first);
    return true;
}

static bool scan_array(struct scan *scan)
{
    bool more = true;
    scan->at++;
    if (look(scan) == ']') {
        scan->at++;
        return true;
    }
    for (; more; scan->frames[scan->depth - 1].index++)
        if (!scan_value(scan) ||
            !scan_comma(scan, ']', N_("A comma or ] is expected here."), &more))
            return false;
    return true;
}

static bool scan_nested(struct scan *scan, bool array)
{
    if (scan->depth == STRICT_DEPTH_MAX)
        return broken(scan, _("More than 32 objects and lists are nested in each other."));
    scan->frames[scan->depth++] = (struct frame){.array = array};
    bool done = array ? scan_array(scan) : scan_object(scan);
    scan->depth--;
    return done;
}

/* Is the value that begins here one that the outline has? Elements beyond the most servers that
 * there can be are counted by nobody. */
static struct part *outline_begin(struct scan *scan)
{
    struct outline *outline = scan->outline;
    const struct frame *frames = scan->frames;
    bool member = scan->depth == 1 && !frames[0].array && frames[0].key_end > frames[0].key_start;
    bool element = scan->depth == 2 && !frames[0].array && frames[1].array &&
                   frames[0].key_end > frames[0].key_start &&
                   frames[1].index <= record_kinds[RECORD_SERVER].most;
    if (outline == NULL || (!member && !element))
        return NULL;
    if (outline->count == outline->room) {
        outline->room = outline->room == 0 ? 64 : outline->room * 2;
        outline->parts = mem_grow(outline->parts, outline->room, sizeof(outline->parts[0]));
    }
    struct part *part = &outline->parts[outline->count++];
    *part = (struct part){.depth = scan->depth,
                          .value = {.bytes = scan->bytes + scan->at, .line = scan->line}};
    if (member) {
        struct text key = {0};
        token_unescape(&key, scan->bytes + frames[0].key_start,
                       frames[0].key_end - frames[0].key_start);
        part->key = text_take(&key);
    }
    return part;
}

/* Is the value that begins here the one that is looked for? The scan ends then. */
static bool found_wanted(struct scan *scan)
{
    struct text path = {0};
    path_text(scan, &path);
    bool found = strcmp(text_get(&path), scan->want) == 0;
    if (found)
        scan->want_line = scan->line;
    text_free(&path);
    return found;
}

static bool scan_token(struct scan *scan)
{
    struct token_problem wrong = {0};
    const char *at = scan->bytes + scan->at;
    size_t left = scan->length - scan->at;
    size_t length = *at == '"' ? token_string(at, left, &wrong) : token_word(at, left, &wrong);
    if (length == 0)
        return unexpected(scan, N_("A value is expected here."));
    return token_done(scan, length, &wrong);
}

static bool scan_value(struct scan *scan)
{
    char c = look(scan);
    size_t problems = scan->problems->count;
    if (at_end(scan))
        return unexpected(scan, "");
    if (scan->want != NULL && found_wanted(scan))
        return false;
    /* The outline may move while what is inside is added: an index, no pointer. */
    struct part *part = outline_begin(scan);
    size_t index = part != NULL ? scan->outline->count - 1 : 0;
    bool done = c == '{' || c == '[' ? scan_nested(scan, c == '[') : scan_token(scan);
    if (part != NULL) {
        part = &scan->outline->parts[index];
        part->value.length = (size_t)(scan->bytes + scan->at - part->value.bytes);
        part->clean = done && scan->problems->count == problems;
    }
    return done;
}

static bool has_mark(const char *bytes, size_t length, const char *mark, size_t size)
{
    return length >= size && memcmp(bytes, mark, size) == 0;
}

/* False: this is no UTF-8 text at all. */
static bool check_mark(struct scan *scan)
{
    const char *bytes = scan->bytes;
    size_t length = scan->length;
    if (has_mark(bytes, length, "\xff\xfe", 2) || has_mark(bytes, length, "\xfe\xff", 2))
        return broken(scan, _("The file is written in UTF-16; save it as UTF-8."));
    if (has_mark(bytes, length, "\xef\xbb\xbf", 3)) {
        broken(scan, _("The file begins with a byte order mark (BOM); save it without one."));
        scan->at = 3;
    }
    return true;
}

static bool check_start(struct scan *scan)
{
    if (scan->length > STRICT_BYTES_MAX)
        return broken(scan, _("The file is larger than 64 MiB."));
    if (!check_mark(scan))
        return false;
    look(scan);
    if (!at_end(scan))
        return true;
    scan->line = 1;
    return broken(scan, _("The file is empty."));
}

bool strict_scan(const char *bytes, size_t length, struct outline *outline,
                 struct problems *problems)
{
    struct scan scan = {
        .bytes = bytes, .length = length, .line = 1, .outline = outline, .problems = problems};
    bool done = check_start(&scan);
    bool object = done && look(&scan) == '{';
    done = done && scan_value(&scan);
    if (done && look(&scan) != '\0') {
        broken(&scan, _("Something follows behind the end of the settings."));
        done = false;
    } else if (done && !at_end(&scan)) {
        broken(&scan, _("A NUL byte follows behind the end of the settings."));
        done = false;
    }
    if (done && !object)
        broken(&scan, _("The file must hold one object, in { and }."));
    free(scan.keys);
    return done && object;
}

bool strict_one_line(const struct slice *slice, struct outline *outline, struct problems *problems)
{
    struct scan scan = {.bytes = slice->bytes,
                        .length = slice->length,
                        .line = slice->line,
                        .one_line = true,
                        .outline = outline,
                        .problems = problems};
    bool done = slice->line > 1 || check_mark(&scan);
    bool object = done && look(&scan) == '{';
    done = done && scan_value(&scan);
    skip_blanks(&scan);
    if (done && !at_end(&scan))
        done = broken(&scan, _("Something follows behind the end; each account stands on a line of "
                               "its own."));
    else if (done && !object)
        broken(&scan, _("A line must hold one account, in { and }."));
    free(scan.keys);
    return done && object;
}

void outline_clear(struct outline *outline)
{
    for (size_t i = 0; i < outline->count; i++)
        free(outline->parts[i].key);
    free(outline->parts);
    *outline = (struct outline){0};
}

static size_t line_of(const struct slice *object, const char *path)
{
    struct problems none = {0};
    struct scan scan = {.bytes = object->bytes,
                        .length = object->length,
                        .line = object->line,
                        .problems = &none,
                        .want = path};
    scan_value(&scan);
    problems_clear(&none);
    free(scan.keys);
    return scan.want_line;
}

size_t strict_line(const struct slice *object, const char *path)
{
    char *around = mem_copy(path);
    size_t line = 0;
    while ((line = line_of(object, around)) == 0) {
        char *dot = strrchr(around, '.');
        *(dot != NULL ? dot : around) = '\0';
    }
    free(around);
    return line;
}
