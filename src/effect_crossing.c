/* effect_crossing.c - accounts from CSV files and into them, a few milliseconds in each turn. */
#include "effect_private.h"

#include "base/clock.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/merge.h"
#include "store/csv.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>

enum {
    ROWS_AT_ONCE = 500,  /* about a millisecond */
    TELL_AFTER_MS = 250, /* what is over sooner says nothing */
    TELL_EVERY_MS = 100,
};

/* What is under way: of an import one after the other is there. */
struct crossing {
    char *path;
    bool replace, absolute;
    struct registry *registry;
    struct csv_reading *reading;
    struct cells *cells;
    struct account_importing *importing;
    struct account_import *import; /* of which the difference is made */
    struct differing *differing;
    struct text difference;
    struct csv_file *file;
    struct account_exporting *accounts;
    int64_t began_ms, told_ms;
};

static int64_t now_ms(void)
{
    return clock_monotonic_ns() / 1000000;
}

void effect_crossing_close(struct effects *effects)
{
    struct crossing *crossing = effects->crossing;
    if (!crossing)
        return;
    if (crossing->importing)
        account_import_cancel(crossing->importing);
    registry_difference_end(crossing->differing);
    text_free(&crossing->difference);
    account_import_free(crossing->import);
    csv_read_cancel(crossing->reading);
    cells_free(crossing->cells);
    registry_free(crossing->registry);
    csv_file_cancel(crossing->file);
    account_export_end(crossing->accounts);
    free(crossing->path);
    free(crossing);
    effects->crossing = NULL;
}

void effect_crossing_stop(struct effects *effects, struct command *command)
{
    (void)command;
    effect_crossing_close(effects);
}

/* One at a time: the one before was for what nobody waits for any more. */
static struct crossing *begin(struct effects *effects, struct command *command)
{
    effect_crossing_close(effects);
    effects->crossing = mem_new(1, sizeof *effects->crossing);
    *effects->crossing = (struct crossing){
        .path = command->path, .replace = command->replace, .absolute = command->migration != 0};
    command->path = NULL;
    effects->crossing->began_ms = now_ms();
    return effects->crossing;
}

/* Import ---------------------------------------------------------------------------------- */

static void answer_import(struct effects *effects, struct account_import *import,
                          const struct err *err)
{
    effect_answer(effects, &(struct message){.kind = MSG_IMPORT,
                                             .text = effects->crossing->path,
                                             .import = import,
                                             .err = import ? NULL : err});
    effect_crossing_close(effects);
}

void effect_import(struct effects *effects, struct command *command)
{
    enum csv_encoding encoding = CSV_DETECT;
    struct err err = {0};
    struct crossing *crossing = begin(effects, command);
    crossing->registry = registry_copy(effects->app->registry);
    crossing->reading = csv_read_begin(crossing->path, &encoding, &err);
    if (!crossing->reading)
        answer_import(effects, NULL, &err);
}

/* The table is there, or it is known why not. */
static void begin_rows(struct effects *effects)
{
    struct crossing *crossing = effects->crossing;
    struct csv_reading *reading = crossing->reading;
    struct err err = {0};
    crossing->reading = NULL;
    if (csv_read_end(reading, &crossing->cells, &err))
        crossing->importing =
            account_import_begin(crossing->registry, crossing->cells, crossing->replace);
    else
        answer_import(effects, NULL, &err);
}

static void end_import(struct effects *effects)
{
    struct crossing *crossing = effects->crossing;
    struct account_import *import = crossing->import;
    if (crossing->differing) {
        import->difference_count = registry_difference_end(crossing->differing);
        import->difference = text_take(&crossing->difference);
    }
    crossing->differing = NULL;
    crossing->import = NULL;
    answer_import(effects, import, NULL);
}

static void step_import(struct effects *effects)
{
    struct crossing *crossing = effects->crossing;
    if (crossing->reading) {
        if (!csv_read_step(crossing->reading, ROWS_AT_ONCE))
            begin_rows(effects);
    } else if (crossing->differing) {
        if (!registry_difference_step(crossing->differing, ROWS_AT_ONCE))
            end_import(effects);
    } else if (!account_import_step(crossing->importing, ROWS_AT_ONCE)) {
        crossing->import = account_import_end(crossing->importing);
        crossing->importing = NULL;
        if (crossing->import->registry)
            crossing->differing = registry_difference_begin(
                crossing->registry, crossing->import->registry, SIZE_MAX, &crossing->difference);
        else
            end_import(effects);
    }
}

/* Export ---------------------------------------------------------------------------------- */

/* absolute: a migration keeps the path in its record. */
static void answer_export(struct effects *effects, const char *path, bool absolute,
                          const struct err *err)
{
    char whole[PATH_MAX];
    bool written = err->code == ERR_NONE;
    bool known = written && absolute && realpath(path, whole);
    effect_answer(effects, &(struct message){.kind = MSG_EXPORTED,
                                             .text = known ? whole : path,
                                             .err = written ? NULL : err});
}

static void write_cells(struct effects *effects, const struct command *command)
{
    struct err err = {0};
    csv_write(command->path, command->cells, CSV_UTF8_BOM, &err);
    answer_export(effects, command->path, command->migration != 0, &err);
}

/* With a byte order mark: without it Excel takes Japanese for something else. */
void effect_export(struct effects *effects, struct command *command)
{
    struct err err = {0};
    if (!command->accounts) {
        write_cells(effects, command);
        return;
    }
    struct crossing *crossing = begin(effects, command);
    crossing->accounts = command->accounts;
    command->accounts = NULL;
    crossing->file = csv_file_begin(crossing->path, CSV_UTF8_BOM, &err);
    if (crossing->file)
        return;
    answer_export(effects, crossing->path, crossing->absolute, &err);
    effect_crossing_close(effects);
}

static void step_export(struct effects *effects)
{
    struct crossing *crossing = effects->crossing;
    struct err err = {0};
    struct cells *piece = account_export_next(crossing->accounts, ROWS_AT_ONCE);
    bool good = csv_file_add(crossing->file, piece, &err);
    cells_free(piece);
    if (good && account_export_done(crossing->accounts) < account_export_count(crossing->accounts))
        return;
    if (good)
        csv_file_end(crossing->file, &err);
    else
        csv_file_cancel(crossing->file);
    crossing->file = NULL;
    answer_export(effects, crossing->path, crossing->absolute, &err);
    effect_crossing_close(effects);
}

/* Turns ----------------------------------------------------------------------------------- */

static void tell(struct effects *effects)
{
    struct crossing *crossing = effects->crossing;
    int64_t now = now_ms();
    struct message message = {.kind = MSG_TRANSFER, .took_ms = now - crossing->began_ms};
    if (message.took_ms < TELL_AFTER_MS || now - crossing->told_ms < TELL_EVERY_MS)
        return;
    crossing->told_ms = now;
    message.whole = crossing->accounts != NULL;
    if (crossing->accounts) {
        message.done = account_export_done(crossing->accounts);
        message.count = account_export_count(crossing->accounts);
    } else if (crossing->cells) {
        message.done = crossing->importing ? account_import_done(crossing->importing)
                                           : crossing->cells->row_count;
        message.count = crossing->cells->row_count;
    }
    effect_answer(effects, &message);
}

bool effect_crossing_turn(struct effects *effects, int64_t end_ns)
{
    while (effects->crossing) {
        if (effects->crossing->accounts)
            step_export(effects);
        else
            step_import(effects);
        if (clock_monotonic_ns() >= end_ns)
            break;
    }
    if (effects->crossing)
        tell(effects);
    return effects->crossing != NULL;
}
