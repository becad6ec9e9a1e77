/* cli/check_summary.c - what came of many checks. */
#include "cli/check_summary.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/change.h"
#include "cli/print.h"
#include "model/failed.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NAMES_MAX = 5, COUNT_COLUMNS = 7 };

static const struct record *checked_record(const struct check_subjects *subjects, size_t index)
{
    return cli_at(subjects->cli, subjects->positions[index]);
}

/* Totals ------------------------------------------------------------------------------------ */

static void add_total(struct text *out, const char *word, size_t count)
{
    if (count)
        text_format(out, _(", %s: %zu"), word, count);
}

static void print_totals(const struct check_subjects *subjects)
{
    struct fleet_progress state = fleet_progress(subjects->fleet, 0);
    struct text line = {0};
    text_format(&line, ngettext("%zu check", "%zu checks", state.count), state.count);
    add_total(&line, status_word(STATUS_OK), state.ok);
    add_total(&line, status_word(STATUS_WARN), state.warn);
    add_total(&line, status_word(STATUS_FAIL), state.fail);
    add_total(&line, status_word(STATUS_SKIP), state.skip);
    add_total(&line, _("not made"), state.count - state.done);
    if (state.before)
        text_format(&line, _(" (made earlier: %zu)"), state.before);
    print_line("%s", text_get(&line));
    text_free(&line);
}

/* Findings ---------------------------------------------------------------------------------- */

static bool is_of(const struct fleet_result *result, const struct fleet_sum *sum)
{
    if (!result || result->status != sum->status || !result->text)
        return false;
    return sum->rule ? result->rule && strcmp(result->rule, sum->rule) == 0 : !result->rule;
}

/* The first few, and how many there are besides. */
static void print_names(const struct check_subjects *subjects, const struct fleet_sum *sum)
{
    struct text line = {0};
    size_t told = 0, count = fleet_count(subjects->fleet);
    for (size_t i = sum->first; i < count && told < NAMES_MAX && told < sum->count; i++)
        if (is_of(fleet_result(subjects->fleet, i), sum))
            text_format(&line, "%s%s", told++ ? ", " : "",
                        record_label(checked_record(subjects, i)));
    if (told < sum->count)
        text_format(&line, _(" and %zu more"), sum->count - told);
    print_line("%*s%s", COUNT_COLUMNS + 2, "", text_get(&line));
    text_free(&line);
}

static void print_sum(const struct check_subjects *subjects, const struct fleet_sum *sum)
{
    static const char *const colours[] = {
        [STATUS_WARN] = "\033[33m", [STATUS_FAIL] = "\033[1;31m", [STATUS_SKIP] = "\033[2m"};
    struct text line = {0};
    text_format(&line, "%*zu  ", COUNT_COLUMNS, sum->count);
    size_t from = line.length;
    text_add(&line, status_word(sum->status));
    size_t end = line.length;
    text_format(&line, "  %s", sum->text);
    const char *colour = subjects->cli->colour ? colours[sum->status] : NULL;
    print_coloured(text_get(&line), from, end, colour ? colour : "");
    text_free(&line);
    print_names(subjects, sum);
}

void summary_print(const struct check_subjects *subjects)
{
    size_t count;
    struct fleet_sum *sums = fleet_summary(subjects->fleet, &count);
    print_line("%s", "");
    print_totals(subjects);
    for (size_t i = 0; i < count; i++)
        print_sum(subjects, &sums[i]);
    free(sums);
}

/* The file ---------------------------------------------------------------------------------- */

bool failed_possible(const struct cli *cli, struct err *err)
{
    const char *path = option_value(cli, OPTION_FAILED), *slash;
    if (!path || strcmp(path, "-") == 0)
        return true;
    if (access(path, F_OK) == 0)
        return fail(err, ERR_CREATE, _("%.200s cannot be created: %s."), path, strerror(EEXIST));
    slash = strrchr(path, '/');
    char *folder = slash ? mem_copy_n(path, (size_t)(slash - path) + 1) : mem_copy(".");
    bool writable = access(folder, W_OK | X_OK) == 0;
    free(folder);
    return writable ||
           fail(err, ERR_CREATE, _("%.200s cannot be created: %s."), path, strerror(errno));
}

bool failed_write(const struct check_subjects *subjects, struct err *err)
{
    const struct cli *cli = subjects->cli;
    const char *path = option_value(cli, OPTION_FAILED);
    if (!path)
        return true;
    struct cells *cells = failed_cells(cli->call->command->kind);
    for (size_t i = 0; i < fleet_count(subjects->fleet); i++) {
        const struct record *record = checked_record(subjects, i);
        const struct fleet_result *result = fleet_result(subjects->fleet, i);
        if (result && result->status == STATUS_FAIL)
            failed_cells_add(cells, record_id(record), record_label(record), result);
    }
    bool written = cli->door->write_csv(cli->door->main, path, NULL, cells, err);
    cells_free(cells);
    return written;
}
