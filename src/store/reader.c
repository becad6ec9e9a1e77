/* The mechanics of reading a file of knowledge: members, texts, lists, problems. */
#include "store/reader.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SENTENCE_MAX = 1000 };

/* Problems ------------------------------------------------------------------------------------ */

void reading_wrong(struct reading *reading, const char *format, ...)
{
    char sentence[ERR_TEXT_MAX];
    const char *path = text_get(&reading->path);
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(sentence, sizeof(sentence), format, arguments);
    va_end(arguments);
    bool told = reading->problems->kept < PROBLEMS_MAX;
    char *full =
        mem_format("%s[%zu]%s%s", reading->list, reading->index, *path != '\0' ? "." : "", path);
    problems_add(reading->problems, told ? strict_line(reading->slice, path) : 0, full, "%s",
                 sentence);
    free(full);
}

void reading_must_be(struct reading *reading, const char *key, const char *wanted)
{
    reading_wrong(reading, _("\"%s\" must be %s."), key, wanted);
}

size_t reading_enter(struct reading *reading, const char *key)
{
    size_t before = reading->path.length;

    if (before > 0)
        text_add_char(&reading->path, '.');
    text_add(&reading->path, key);
    return before;
}

size_t reading_enter_element(struct reading *reading, size_t index)
{
    size_t before = reading->path.length;

    text_format(&reading->path, "[%zu]", index);
    return before;
}

/* Values -------------------------------------------------------------------------------------- */

/* C0, DEL and C1, the last as UTF-8 writes them. */
static bool is_control(const char *text)
{
    unsigned char first = (unsigned char)text[0], second = (unsigned char)text[first != '\0'];

    return first < 0x20 || first == 0x7f || (first == 0xc2 && second >= 0x80 && second < 0xa0);
}

bool form_plain(const char *text)
{
    for (const char *at = text; *at != '\0'; at++)
        if (is_control(at))
            return false;
    return text[0] != '\0';
}

const char *reading_text(struct reading *reading, const struct member *member, json_object *value)
{
    const char *text = json_object_get_string(value);

    if (!json_object_is_type(value, json_type_string)) {
        reading_must_be(reading, member->key, _("text"));
        return NULL;
    }
    bool whole = strlen(text) == (size_t)json_object_get_string_len(value);
    if (!whole || !member->form(text)) {
        reading_must_be(reading, member->key, _(member->wanted));
        return NULL;
    }
    if (utf8_characters(text) > member->most) {
        reading_wrong(reading, _("\"%s\" must not be longer than %zu characters."), member->key,
                      member->most);
        return NULL;
    }
    return text;
}

static void take_text(struct reading *reading, const struct member *member, json_object *value,
                      void *into)
{
    const char *text = reading_text(reading, member, value);

    if (text != NULL)
        *(const char **)(void *)((char *)into + member->at) = reading->keep(reading->row, text);
}

static const struct member *find_member(const struct member *members, const char *key)
{
    while (members->key != NULL && strcmp(members->key, key) != 0)
        members++;
    return members->key != NULL ? members : NULL;
}

static void take_member(struct reading *reading, const struct member *member, json_object *value,
                        void *into)
{
    size_t before = reading_enter(reading, member->key);
    const struct member *outer = reading->member;

    reading->member = member;
    if (value == NULL && !member->null)
        reading_wrong(reading, _("\"%s\" must not be null."), member->key);
    else if (value != NULL && member->take != NULL)
        member->take(reading, value, into);
    else if (value != NULL)
        take_text(reading, member, value, into);
    reading->member = outer;
    text_cut(&reading->path, before);
}

static void refuse_unknown(struct reading *reading, const struct member *members,
                           json_object *object)
{
    json_object_object_foreach(object, key, unused)
    {
        (void)unused;
        if (find_member(members, key) != NULL)
            continue;
        size_t before = reading_enter(reading, key);
        reading_wrong(reading, _("There is no \"%s\" here."), key);
        text_cut(&reading->path, before);
    }
}

/* In the order of the table, whatever the file's is. */
void reading_object(struct reading *reading, const struct member *members, json_object *object,
                    void *into)
{
    json_object *value;

    if (!json_object_is_type(object, json_type_object)) {
        reading_wrong(reading, _("An object, in { and }, is expected here."));
        return;
    }
    refuse_unknown(reading, members, object); /* first: a misspelt one is missing as well */
    for (const struct member *member = members; member->key != NULL; member++)
        if (json_object_object_get_ex(object, member->key, &value))
            take_member(reading, member, value, into);
        else if (member->required)
            reading_wrong(reading, _("\"%s\" is missing."), member->key);
}

/* How many elements; 0: none, or told. */
size_t reading_list(struct reading *reading, json_object *value, size_t most)
{
    if (!json_object_is_type(value, json_type_array)) {
        reading_wrong(reading, _("A list, in [ and ], is expected here."));
        return 0;
    }
    size_t count = json_object_array_length(value);
    if (count <= most)
        return count;
    reading_wrong(reading, _("This list must not have more than %zu entries."), most);
    return 0;
}

/* Texts in two languages ---------------------------------------------------------------------- */

#define SENTENCE(language)                                                                         \
    {                                                                                              \
        .key = language, .form = form_plain,                                                       \
        .wanted = N_("a sentence without control characters"), .most = SENTENCE_MAX                \
    }
static const struct member languages[] = {SENTENCE("en"), SENTENCE("ja"), {.key = NULL}};

/* The user's language, else the other; "" when there is none, which is told. */
const char *reading_words(struct reading *reading, json_object *value)
{
    const char *found[2] = {NULL, NULL};

    if (!json_object_is_type(value, json_type_object) || json_object_object_length(value) == 0) {
        reading_wrong(reading, _("Texts are written as {\"en\": \"...\", \"ja\": \"...\"}."));
        return "";
    }
    for (size_t i = 0; i < 2; i++) {
        json_object *sentence;
        size_t before = reading_enter(reading, languages[i].key);
        if (json_object_object_get_ex(value, languages[i].key, &sentence))
            found[i] = reading_text(reading, &languages[i], sentence);
        text_cut(&reading->path, before);
    }
    refuse_unknown(reading, languages, value);
    const char *mine = found[reading->japanese], *other = found[!reading->japanese];
    const char *taken = mine != NULL ? mine : other;
    return reading->keep(reading->row, taken != NULL ? taken : "");
}

bool reading_switch(struct reading *reading, const char *key, json_object *value)
{
    if (!json_object_is_type(value, json_type_boolean))
        reading_must_be(reading, key, _("true or false"));
    return json_object_get_boolean(value);
}
