/* cli/edit.c - the commands that change the registry: add, set, remove, move, copy. */
#include "base/i18n.h"
#include "base/mem.h"
#include "cli/ask.h"
#include "cli/change.h"
#include "cli/print.h"
#include "model/advice.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Says on standard error what is unwise in what was just saved; it is saved all the same. */
static void say_advice(struct cli *cli, const char *code)
{
    const struct record *server = cli_server(cli, code, NULL);
    for (size_t i = 0; server && i < advice_count; i++)
        if (advices[i].severity != SEVERITY_INFO && advice_applies(&advices[i], server))
            say(_("%s: %s: Advice: %s"), code, fields[advices[i].field].path,
                i18n(advices[i].sentence));
}

/* CODE KEY=VALUE...: cuts each word at its first "=". The rows are the caller's to free. */
static struct assignment *read_assignments(struct cli *cli, struct err *err)
{
    int count = cli->call->word_count - 1;
    struct assignment *rows = mem_new((size_t)count, sizeof *rows);
    for (int i = 0; i < count; i++) {
        char *word = cli->call->words[i + 1];
        char *equals = strchr(word, '=');
        if (!equals || equals == word) {
            fail(err, ERR_USAGE, _("%.200s is not of the form KEY=VALUE, as in receive.port=995."),
                 word);
            free(rows);
            return NULL;
        }
        *equals = '\0';
        rows[i] = (struct assignment){.path = word, .value = equals + 1};
    }
    return rows;
}

/* A file that is named now has to be there now. What cannot be a path, registry_apply() tells. */
static bool file_good(struct cli *cli, const char *code, const struct assignment *row,
                      struct err *err)
{
    const struct cli_door *door = cli->door;
    enum field_id id = field_by_path(RECORD_SERVER, row->path);
    char *path = NULL;
    struct err why = {0};
    if (id == FIELD_NONE || fields[id].type != TYPE_PATH || strcmp(row->value, "null") == 0 ||
        !field_canonical(id, row->value, &path, NULL))
        return true;
    bool good = *path == '\0' || door->ca_file(door->main, path, &why);
    free(path);
    return good || fail(err, ERR_INPUT, "%s: %s: %s", code, row->path, why.text);
}

static bool files_good(struct cli *cli, const struct registry_edit *edit, struct err *err)
{
    for (size_t i = 0; i < edit->assignment_count; i++)
        if (!file_good(cli, edit->codes[0], &edit->assignments[i], err))
            return false;
    return true;
}

static int edit_fields(struct cli *cli, enum edit_kind kind)
{
    struct err err = {0};
    struct assignment *assignments = read_assignments(cli, &err);
    if (!assignments)
        return cli_complain(cli->call, &err);
    const char *code = cli->call->words[0];
    struct registry_edit edit = {
        .kind = kind,
        .codes = &code,
        .code_count = 1,
        .assignments = assignments,
        .assignment_count = (size_t)cli->call->word_count - 1,
    };
    bool done = cli_change_begin(cli, &err) && files_good(cli, &edit, &err) &&
                cli_change_end(cli, &edit, &err);
    free(assignments);
    if (!done)
        return say_err(&err);
    say_advice(cli, code);
    return 0;
}

int command_add(struct cli *cli)
{
    return edit_fields(cli, EDIT_ADD);
}

int command_set(struct cli *cli)
{
    return edit_fields(cli, EDIT_SET);
}

static bool all_known(struct cli *cli, struct err *err)
{
    for (int i = 0; i < cli->call->word_count; i++)
        if (!cli_server(cli, cli->call->words[i], err))
            return false;
    return true;
}

static bool confirm_removal(struct cli *cli, bool *yes, struct err *err)
{
    size_t count = (size_t)cli->call->word_count;
    if (option_given(cli, OPTION_ALL))
        count = registry_count(cli->door->app->registry, RECORD_SERVER);
    char *question;
    if (!option_given(cli, OPTION_ALL) && count == 1)
        question = mem_format(_("Remove %s? [y/N] "), cli->call->words[0]);
    else
        question = mem_format(
            ngettext("Remove %zu mail server? [y/N] ", "Remove %zu mail servers? [y/N] ", count),
            count);
    bool asked = ask_yes(cli->door, question, yes, err);
    free(question);
    return asked;
}

int command_remove(struct cli *cli)
{
    struct err err = {0};
    bool all = option_given(cli, OPTION_ALL), yes = option_given(cli, OPTION_YES);
    if (all == (cli->call->word_count > 0)) {
        fail(&err, ERR_USAGE, _("remove needs codes, or --all instead of them."));
        return cli_complain(cli->call, &err);
    }
    if (!yes && !ask_possible()) {
        fail(&err, ERR_USAGE,
             _("There is no terminal to ask on: give --yes to remove without a question."));
        return cli_complain(cli->call, &err);
    }
    struct registry_edit edit = {
        .kind = all ? EDIT_REMOVE_ALL : EDIT_REMOVE,
        .codes = (const char *const *)cli->call->words,
        .code_count = (size_t)cli->call->word_count,
    };
    if (!cli_change_begin(cli, &err) || !all_known(cli, &err) ||
        (!yes && !confirm_removal(cli, &yes, &err)))
        return say_err(&err);
    if (!yes) {
        say(_("Nothing was removed."));
        return 0;
    }
    return cli_change_end(cli, &edit, &err) ? 0 : say_err(&err);
}

/* A place in the list: 1, 2, ... */
static bool read_place(const char *text, long *place, struct err *err)
{
    char *end;
    errno = 0;
    *place = strtol(text, &end, 10);
    if (errno || end == text || *end || *place < 1 || text[0] == '+' || text[0] == ' ')
        return fail(err, ERR_USAGE, _("--to needs a place in the list, 1 or more, not %.80s."),
                    text);
    return true;
}

int command_move(struct cli *cli)
{
    struct err err = {0};
    struct registry_edit edit = {
        .kind = EDIT_MOVE,
        .codes = (const char *const *)cli->call->words,
        .code_count = (size_t)cli->call->word_count,
        .before = option_value(cli, OPTION_BEFORE),
        .after = option_value(cli, OPTION_AFTER),
    };
    const char *to = option_value(cli, OPTION_TO);
    if ((edit.before != NULL) + (edit.after != NULL) + (to != NULL) != 1)
        fail(&err, ERR_USAGE, _("move needs one of --before, --after and --to."));
    else if (to)
        read_place(to, &edit.to, &err);
    if (err.code != ERR_NONE)
        return cli_complain(cli->call, &err);
    return cli_change(cli, &edit, &err) ? 0 : say_err(&err);
}

int command_copy(struct cli *cli)
{
    struct err err = {0};
    struct registry_edit edit = {
        .kind = EDIT_COPY,
        .codes = (const char *const *)cli->call->words,
        .code_count = 2,
    };
    return cli_change(cli, &edit, &err) ? 0 : say_err(&err);
}
