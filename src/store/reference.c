/* Secret references: object of the settings file to text and back. */
#include "store/reference.h"

#include "base/i18n.h"
#include "base/mem.h"

#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>

const struct reference_kind reference_kinds[REFERENCE_KINDS] = {
    {SECRET_ASK, NULL},    {SECRET_VAULT, "name"}, {SECRET_COMMAND, "argv"},
    {SECRET_FILE, "path"}, {SECRET_ENV, "name"},   {SECRET_CREDENTIAL, "name"},
};

bool reference_knows(const char *key)
{
    return strcmp(key, "from") == 0 || strcmp(key, "name") == 0 || strcmp(key, "path") == 0 ||
           strcmp(key, "argv") == 0;
}

static const struct reference_kind *kind_of(enum secret_from from)
{
    for (size_t i = 0; i < REFERENCE_KINDS; i++)
        if (reference_kinds[i].from == from)
            return &reference_kinds[i];
    return NULL;
}

static bool words(json_object *list, struct secret_ref *ref, struct err *err)
{
    size_t count = json_object_is_type(list, json_type_array) ? json_object_array_length(list) : 0;
    if (count < 1 || count > SECRET_ARGV_MAX)
        return fail(err, ERR_INPUT, _("\"argv\" must be a list of 1 to %d texts."),
                    SECRET_ARGV_MAX);
    for (size_t i = 0; i < count; i++) {
        json_object *word = json_object_array_get_idx(list, i);
        if (!json_object_is_type(word, json_type_string))
            return fail(err, ERR_INPUT, _("Each entry of \"argv\" must be text."));
        ref->argv[i] = mem_copy(json_object_get_string(word));
    }
    if (ref->argv[0][0] == '\0')
        return fail(err, ERR_INPUT, _("The first entry of \"argv\" must name a program."));
    return true;
}

static bool read_kind(json_object *object, const struct reference_kind *kind,
                      struct secret_ref *ref, struct err *err)
{
    const char *from = secret_from_name(kind->from);
    json_object_object_foreach(object, key, unused)
    {
        (void)unused;
        if (reference_knows(key) && strcmp(key, "from") != 0 &&
            (kind->key == NULL || strcmp(key, kind->key) != 0))
            return fail(err, ERR_INPUT, _("\"%s\" has no meaning with \"from\": \"%s\"."), key,
                        from);
    }
    ref->from = kind->from;
    if (kind->key == NULL)
        return true;
    json_object *value = json_object_object_get(object, kind->key);
    if (kind->from == SECRET_COMMAND)
        return words(value, ref, err);
    if (!json_object_is_type(value, json_type_string))
        return fail(err, ERR_INPUT, _("\"from\": \"%s\" needs \"%s\" with a text."), from,
                    kind->key);
    ref->name = mem_copy(json_object_get_string(value));
    return true;
}

bool reference_from_json(json_object *object, char **text, struct err *err)
{
    struct secret_ref ref = {0};
    enum secret_from from;
    json_object *name = json_object_object_get(object, "from");
    if (!json_object_is_type(name, json_type_string) ||
        !secret_from_by_name(json_object_get_string(name), &from))
        return fail(err, ERR_INPUT,
                    _("\"from\" must be one of ask, vault, command, file, env, credential."));
    bool done = read_kind(object, kind_of(from), &ref, err);
    if (done)
        *text = secret_ref_text(&ref);
    secret_ref_clear(&ref);
    return done;
}

static void write_command(struct writer *writer, const char *text)
{
    struct secret_ref ref = {0};
    writer_open(writer, '[', true);
    if (secret_ref_parse(text, &ref, NULL))
        for (size_t i = 0; ref.argv[i] != NULL; i++)
            writer_string(writer, ref.argv[i]);
    secret_ref_clear(&ref);
    writer_close(writer);
}

/* Only the words of a command are taken apart; what stands behind any other kind is its name. */
void reference_open(struct writer *writer, const char *text)
{
    const char *colon = strchr(text, ':');
    size_t length = colon != NULL ? (size_t)(colon - text) : strlen(text);
    writer_open(writer, '{', true);
    for (size_t i = 0; i < REFERENCE_KINDS; i++) {
        const struct reference_kind *kind = &reference_kinds[i];
        const char *name = secret_from_name(kind->from);
        if (strncmp(name, text, length) != 0 || name[length] != '\0')
            continue;
        writer_key(writer, "from");
        writer_string(writer, name);
        if (kind->key == NULL || colon == NULL)
            return;
        writer_key(writer, kind->key);
        if (kind->from == SECRET_COMMAND)
            write_command(writer, text);
        else
            writer_string(writer, colon + 1);
        return;
    }
}
