/* cli/remove.c - remove: what goes, who loses something by it, and the question before it. */
#include "app/users.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/ask.h"
#include "cli/change.h"
#include "cli/print.h"

#include <stdlib.h>

static char *question_of(enum record_kind kind, size_t count)
{
    if (kind == RECORD_ACCOUNT)
        return mem_format(
            ngettext("Remove %zu account? [y/N] ", "Remove %zu accounts? [y/N] ", count), count);
    if (kind == RECORD_OAUTH_SERVER)
        return mem_format(
            ngettext("Remove %zu OAuth server? [y/N] ", "Remove %zu OAuth servers? [y/N] ", count),
            count);
    return mem_format(
        ngettext("Remove %zu mail server? [y/N] ", "Remove %zu mail servers? [y/N] ", count),
        count);
}

static bool confirm(struct cli *cli, const char *told, bool *yes, struct err *err)
{
    enum record_kind kind = cli->call->command->kind;
    size_t count = (size_t)cli->call->word_count;
    char *question;
    if (option_given(cli, OPTION_ALL))
        count = registry_count(cli->door->app->registry, kind);
    if (!option_given(cli, OPTION_ALL) && count == 1)
        question = mem_format(_("Remove %s? [y/N] "), cli->call->words[0]);
    else
        question = question_of(kind, count);
    struct text whole = {0};
    text_add(&whole, told);
    text_add_sentence(&whole, question);
    bool asked = ask_yes(cli->door, text_get(&whole), yes, err);
    text_free(&whole);
    free(question);
    return asked;
}

/* Everything that is named is there; and who uses it. */
static bool look(struct cli *cli, struct users *users, struct err *err)
{
    const struct app *app = cli->door->app;
    enum record_kind kind = cli->call->command->kind;
    for (int i = 0; i < cli->call->word_count; i++) {
        const struct record *record = cli_record(cli, cli->call->words[i], err);
        if (!record || !cli_not_built_in(record, err))
            return false;
        record_users(app, record, users);
    }
    for (size_t i = 0; option_given(cli, OPTION_ALL) && i < registry_count(app->registry, kind);
         i++)
        record_users(app, registry_at(app->registry, kind, i), users);
    return true;
}

static int remove_them(struct cli *cli, struct text *told, struct err *err)
{
    bool all = option_given(cli, OPTION_ALL), given = option_given(cli, OPTION_YES), yes = given;
    struct registry_edit edit = {
        .kind = all ? EDIT_REMOVE_ALL : EDIT_REMOVE,
        .of = cli->call->command->kind,
        .codes = (const char *const *)cli->call->words,
        .code_count = (size_t)cli->call->word_count,
    };
    struct users users = {0};
    if (!cli_change_begin(cli, err) || !look(cli, &users, err))
        return say_err(err);
    users_tell(&users, told);
    if (!given && !confirm(cli, text_get(told), &yes, err))
        return say_err(err);
    if (!yes) {
        say(_("Nothing was removed."));
        return 0;
    }
    if (!cli_change_end(cli, &edit, err))
        return say_err(err);
    if (given && told->length)
        say("%s", text_get(told));
    return 0;
}

int command_remove(struct cli *cli)
{
    struct err err = {0};
    struct text told = {0};
    if (option_given(cli, OPTION_ALL) == (cli->call->word_count > 0)) {
        fail(&err, ERR_USAGE, _("%s needs to be told what, or --all instead of that."),
             cli->call->command->name);
        return cli_complain(cli->call, &err);
    }
    if (!option_given(cli, OPTION_YES) && !ask_possible()) {
        fail(&err, ERR_USAGE,
             _("There is no terminal to ask on: give --yes to remove without a question."));
        return cli_complain(cli->call, &err);
    }
    int status = remove_them(cli, &told, &err);
    text_free(&told);
    return status;
}
