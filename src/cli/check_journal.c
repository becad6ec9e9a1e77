/* cli/check_journal.c - the results of a run of checks as they come. */
#include "cli/check_journal.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/change.h"
#include "cli/print.h"

#include <stdlib.h>
#include <string.h>

enum { SYNC_MS = 1000 };

/* What a check does and finds depends on these; the rest says how it is shown, or how fast. */
static bool matters(enum cli_option option)
{
    static const enum cli_option rest[] = {
        OPTION_FILE,  OPTION_SYSTEM, OPTION_NO_STATE, OPTION_LANG,       OPTION_JSON,
        OPTION_COLOR, OPTION_ASCII,  OPTION_JOBS,     OPTION_PER_SERVER, OPTION_TRIES,
        OPTION_PAUSE, OPTION_RESUME, OPTION_FAILED,   OPTION_BRIEF,      OPTION_KEEP_GOING,
        OPTION_LOG,   OPTION_FORMAT, OPTION_REPORT,   OPTION_VERBOSE,
    };
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
        if (rest[i] == option)
            return false;
    return true;
}

/* The command, what was chosen and what matters, a line each. */
static char *run_name(const struct cli_call *call)
{
    struct text name = {0};
    text_add(&name, call->command->name);
    for (int i = 0; i < OPTION_COUNT; i++)
        if (call->values[i] && matters((enum cli_option)i))
            text_format(&name, "\n%d %s", i, call->values[i]);
    for (int i = 0; i < call->word_count; i++)
        text_format(&name, "\n= %s", call->words[i]);
    if (name.length > 4096) { /* a name, not a book */
        uint64_t hash = 0xcbf29ce484222325;
        for (size_t i = 0; i < name.length; i++)
            hash = (hash ^ (unsigned char)name.bytes[i]) * 0x100000001b3;
        text_cut(&name, 0);
        text_format(&name, "%s\n%016llx", call->command->name, (unsigned long long)hash);
    }
    return text_take(&name);
}

static void take_entry(void *context, const struct journal_entry *entry)
{
    const struct check_journal *journal = context;
    const struct registry *registry = journal->cli->door->app->registry;
    enum record_kind kind = journal->cli->call->command->kind;
    if (entry->kind != kind || *entry->role || entry->result.status == STATUS_NONE)
        return;
    size_t position = registry_find_id(registry, kind, entry->id);
    size_t number = position < registry_count(registry, kind) ? journal->of[position] : 0;
    if (number && entry->digest == journal->digest(journal->context, number - 1))
        fleet_done_before(journal->fleet, number - 1, &entry->result);
}

bool check_journal_begin(struct check_journal *journal, struct err *err)
{
    struct cli *cli = journal->cli;
    bool resume = option_given(cli, OPTION_RESUME);
    struct err why = {0};
    char *name = run_name(cli->call);
    size_t all = registry_count(cli->door->app->registry, cli->call->command->kind);
    journal->of = mem_new(all + 1, sizeof *journal->of);
    for (size_t i = 0; i < journal->count; i++)
        if (journal->positions[i] < all) /* those built in have no number to be known by */
            journal->of[journal->positions[i]] = i + 1;
    const struct journal_reader reader = {.tell = take_entry, .context = journal};
    bool done =
        cli->door->journal_begin(cli->door->main, name, resume, &reader, &journal->kept, &why);
    free(name);
    free(journal->of);
    journal->of = NULL;
    if (!done && resume)
        return fail(err, why.code, "%s", why.text);
    if (!done) {
        say_err(&why);
        say(_("This run cannot be resumed when it is interrupted."));
    }
    if (resume && !journal->kept)
        return fail(err, ERR_USAGE, _("Nothing is kept of a run, so there is none to resume."));
    if (resume && !fleet_progress(journal->fleet, 0).before)
        say(_("There is no interrupted run of this command; all checks are made."));
    return true;
}

/* A disk that is full must not stop the checks. */
static void say_broken(struct check_journal *journal, const struct err *err)
{
    if (!journal->broken)
        say_err(err);
    journal->broken = true;
}

void check_journal_add(struct check_journal *journal, size_t index, uint64_t digest)
{
    struct cli *cli = journal->cli;
    const struct fleet_result *result = fleet_result(journal->fleet, index);
    const struct record *record = cli_at(cli, journal->positions[index]);
    struct err err = {0};
    if (!journal->kept || !result || !record_id(record))
        return;
    struct journal_entry entry = {
        .kind = record_kind(record),
        .id = record_id(record),
        .role = "",
        .digest = digest,
        .result = *result, /* borrowed */
    };
    if (!cli->door->journal_add(cli->door->main, &entry, &err))
        say_broken(journal, &err);
}

void check_journal_tick(struct check_journal *journal)
{
    int64_t now = clock_monotonic_ns() / 1000000;
    struct err err = {0};
    bool durable = now - journal->synced_ms >= SYNC_MS;
    if (!journal->kept)
        return;
    if (durable)
        journal->synced_ms = now;
    if (!journal->cli->door->journal_write(journal->cli->door->main, durable, &err))
        say_broken(journal, &err);
}

/* How it goes on ---------------------------------------------------------------------------- */

/* A word as a shell reads it. */
static void add_word(struct text *line, const char *word)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                "0123456789@%+=:,./_-#";
    text_add_char(line, ' ');
    if (*word && *word != '#' && strspn(word, plain) == strlen(word)) {
        text_add(line, word);
        return;
    }
    text_add_char(line, '\'');
    for (; *word; word++)
        if (*word == '\'')
            text_add(line, "'\\''");
        else
            text_add_char(line, *word);
    text_add_char(line, '\'');
}

static void add_options(struct text *line, const struct cli_call *call,
                        const struct option_row *rows)
{
    for (; rows && rows->name; rows++) {
        const char *value = rows->id < OPTION_COUNT ? call->values[rows->id] : NULL;
        /* Files that these would make are there already. */
        if (!value || rows->id == OPTION_RESUME || rows->id == OPTION_FAILED ||
            rows->id == OPTION_LOG || rows->id == OPTION_REPORT)
            continue;
        add_word(line, rows->name);
        if (rows->value)
            add_word(line, value);
    }
}

static char *command_line(const struct cli_call *call)
{
    struct text line = {0};
    text_add(&line, "mailsetup");
    add_options(&line, call, general_options);
    text_format(&line, " %s", call->command->name);
    add_options(&line, call, call->command->options);
    for (int i = 0; i < call->word_count; i++)
        add_word(&line, call->words[i]);
    text_add(&line, " --resume");
    return text_take(&line);
}

void check_journal_end(struct check_journal *journal)
{
    const struct cli *cli = journal->cli;
    struct fleet_progress state = fleet_progress(journal->fleet, 0);
    bool goes_on = state.done > 0 && state.done < state.count;
    struct err err = {0};
    if (!journal->kept)
        return;
    if (!cli->door->journal_end(cli->door->main, !goes_on, &err))
        say_broken(journal, &err);
    if (!goes_on)
        return;
    char *line = command_line(cli->call);
    say(_("%zu of %zu checks were made. To make the others: %s"), state.done, state.count, line);
    free(line);
}
