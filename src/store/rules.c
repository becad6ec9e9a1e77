/* The rules: built into the program, and the user's own files before them. */
#include "store/rules.h"

#include "base/i18n.h"
#include "store/data_file.h"
#include "store/embed.h"
#include "store/rules_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* In the order in which they are asked. */
/* clang-format off: one a line */
#define FILES(X)                                                                                   \
    X(name)                                                                                        \
    X(connect)                                                                                     \
    X(tls)                                                                                         \
    X(certificate)                                                                                 \
    X(ehlo)                                                                                        \
    X(greeting)                                                                                    \
    X(login_services)                                                                              \
    X(login_words)                                                                                 \
    X(login)                                                                                       \
    X(mailbox)                                                                                     \
    X(envelope_services)                                                                           \
    X(envelope_words)                                                                              \
    X(envelope)                                                                                    \
    X(message)                                                                                     \
    X(dialogue)                                                                                    \
    X(changes)                                                                                     \
    X(domain)
/* clang-format on */
#define X(name) EMBED(rules, name);
FILES(X)
#undef X

static const struct data_kind kind = {"rules", N_("A file of rules has \"version\": 1."),
                                      N_("More than %d rules are not accepted."),
                                      N_("%s: more than %d files of rules are not read."), 1000};

struct batch {
    struct rules *rules;
    bool own;
    struct problems *problems;
};

/* Twice in the user's own, whichever file: which of them would be meant? */
static void check_place(const struct batch *batch, const struct slice *slice, size_t index,
                        const struct rule *rule)
{
    const struct rule *other = rules_by_id(batch->rules, rule->id);
    char path[32];

    snprintf(path, sizeof path, "rules[%zu]", index);
    if (rules_count(batch->rules) >= (size_t)kind.rows_max) /* each is held against all others */
        problems_add(batch->problems, slice->line, path, i18n(kind.many_rows), kind.rows_max);
    if (other != NULL && *rule->id != '\0')
        problems_add(batch->problems, strict_line(slice, "id"), path, _("%s is there twice."),
                     rule->id);
    other = batch->problems->count == 0 ? rules_before(batch->rules, rule) : NULL;
    if (other != NULL)
        problems_add(batch->problems, slice->line, path,
                     _("It can never be taken: %s stands before it and holds whenever it does."),
                     other->id);
}

static void read_rule(void *context, const struct slice *slice, size_t index, json_object *object)
{
    struct batch *batch = context;
    struct rule *rule = rule_from_json(batch->problems, slice, index, object);

    rule->own = batch->own;
    if (batch->own)
        check_place(batch, slice, index, rule);
    rules_add(batch->rules, rule);
}

static bool read_rows(struct rules *rules, const char *bytes, size_t length, bool own,
                      const char *where, struct err *err)
{
    struct problems problems = {0};
    struct batch batch = {rules, own, &problems};

    data_rows(&kind, bytes, length, read_rule, &batch, &problems);
    bool good = data_is_good(&problems, where, err);
    problems_clear(&problems);
    return good;
}

bool rules_read(struct rules *rules, const char *bytes, size_t length, bool own, const char *where,
                struct err *err)
{
    size_t before = rules_count(rules);
    bool good = read_rows(rules, bytes, length, own, where, err);

    if (!good)
        rules_cut(rules, before);
    return good;
}

/* Those that ship: a part for each file -------------------------------------------------------- */

static const struct shipped {
    const char *name, *bytes, *end;
} shipped[] = {
#define X(name) {#name ".json", rules_##name, rules_##name##_end},
    FILES(X)
#undef X
};

/* As JSON has it, in quotes: nobody writes a plain word with escapes, and a unit test holds the
 * files to that. */
static bool holds_word(size_t part, const char *word)
{
    char quoted[64];
    int length = snprintf(quoted, sizeof quoted, "\"%s\"", word);
    const struct shipped *file = &shipped[part];

    return memmem(file->bytes, (size_t)(file->end - file->bytes), quoted, (size_t)length) != NULL;
}

static bool shipped_speaks(size_t part, enum finding_id cause)
{
    return holds_word(part, cause_name(cause));
}

static bool shipped_concludes(size_t part, unsigned moments)
{
    for (size_t i = 0; moment_names[i] != NULL; i++)
        if ((moments & 1U << i) != 0 && holds_word(part, moment_names[i]))
            return true;
    return false;
}

/* `make check-rules` and the unit tests hold the files to the form: a failure here would be a
 * broken build. */
static void read_shipped(struct rules *rules, size_t part)
{
    const struct shipped *file = &shipped[part];
    struct err err = {0};

    if (read_rows(rules, file->bytes, (size_t)(file->end - file->bytes), false, file->name, &err))
        return;
    fprintf(stderr, "share/rules: %s\n", err.text);
    abort();
}

static const struct rule_parts shipped_parts = {
    .count = sizeof shipped / sizeof *shipped,
    .speaks = shipped_speaks,
    .concludes = shipped_concludes,
    .read = read_shipped,
};

struct rules *rules_built_in(void)
{
    return rules_load(NULL, NULL, NULL);
}

static bool read_own(void *context, const char *bytes, size_t length, const char *path,
                     struct err *err)
{
    return rules_read(context, bytes, length, true, path, err);
}

struct rules *rules_load(const char *folder, rules_problem *tell, void *context)
{
    struct rules *rules = rules_new();

    if (folder != NULL)
        data_folder_read(&(struct data_folder){&kind, read_own, rules, tell, context}, folder);
    rules_rest(rules, &shipped_parts);
    return rules;
}
