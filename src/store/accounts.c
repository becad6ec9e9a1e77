/* Accounts to lines of JSON and back. */
#include "store/accounts.h"

#include "base/i18n.h"
#include "store/archive.h"
#include "store/stencil.h"

#include <stdlib.h>
#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* The line without the blanks around it. */
static struct slice trimmed(const struct slice *line)
{
    struct slice slice = *line;
    while (slice.length > 0 && is_blank(slice.bytes[slice.length - 1]))
        slice.length--;
    while (slice.length > 0 && is_blank(slice.bytes[0])) {
        slice.bytes++;
        slice.length--;
    }
    return slice;
}

static void read_with_care(struct reader *reader, const struct slice *slice, struct alike *alike)
{
    size_t problems = reader->problems->count, extras = reader->extras->count;
    struct outline outline = {0};
    if (strict_one_line(slice, &outline, reader->problems) && reader->problems->count == problems)
        read_record(reader, slice);
    if (reader->problems->count == problems && reader->extras->count == extras) {
        alike_learn(alike, slice, &outline, reader->record);
        stencils_learn_read(&alike->stencils, &reader->shapes, reader->record, slice);
    }
    outline_clear(&outline);
}

void accounts_read_line(struct reader *reader, const struct slice *line, struct alike *alike)
{
    reader->record = NULL;
    if (line->length > ACCOUNTS_LINE_MAX)
        problems_add(reader->problems, line->line, "",
                     _("A line of more than 64 KiB is not accepted."));
    else if (!alike_read(alike, reader, line))
        read_with_care(reader, line, alike);
}

static void read_lines(struct reader *reader, const char *bytes, size_t length,
                       struct accounts *accounts)
{
    struct alike alike = {0};
    size_t line = 1;
    for (size_t at = 0; at < length; line++) {
        const char *end = memchr(bytes + at, '\n', length - at);
        size_t size = end != NULL ? (size_t)(end - bytes) - at : length - at;
        struct slice slice = {.bytes = bytes + at, .length = size, .line = line};
        slice = trimmed(&slice);
        reader->record = NULL;
        if (slice.length > 0)
            accounts_read_line(reader, &slice, &alike);
        if (reader->record != NULL)
            slices_add(&accounts->slices, record_id(reader->record), (size_t)(slice.bytes - bytes),
                       slice.length);
        at += size + 1;
    }
    alike_forget(&alike);
}

bool accounts_read(const char *bytes, size_t length, struct accounts *accounts,
                   struct problems *problems)
{
    *accounts = (struct accounts){.registry = registry_new()};
    struct reader reader = {
        .registry = accounts->registry, .extras = &accounts->extras, .problems = problems};
    size_t before = problems->count;
    if (length > ACCOUNTS_BYTES_MAX) {
        problems_add(problems, 1, "", _("The file is larger than 256 MiB."));
    } else {
        reader_start(&reader, RECORD_ACCOUNT);
        read_lines(&reader, bytes, length, accounts);
        reader_end(&reader);
        extras_sort(&accounts->extras);
    }
    if (problems->count == before)
        return true;
    accounts_clear(accounts);
    return false;
}

void accounts_clear(struct accounts *accounts)
{
    registry_free(accounts->registry);
    extras_clear(&accounts->extras);
    slices_clear(&accounts->slices);
    *accounts = (struct accounts){0};
}

struct writing {
    const struct accounts_job *job;
    struct reader reader; /* reads again what was written */
    struct stencils stencils;
    struct extras unused;
    struct problems problems;
    struct writer line;
    bool hidden; /* there is one that is not where the layout says */
};

static bool too_long(unsigned id, struct err *err)
{
    return fail(err, ERR_SETTINGS,
                _("Account #%u cannot be saved: it would take a line of more than 64 KiB."), id);
}

/* Reads again what stands in writing->line. */
static bool check_line(struct writing *writing, unsigned id, struct err *err)
{
    const struct text *text = &writing->line.out;
    struct slice slice = {.bytes = text_get(text), .length = text->length, .line = 1};
    struct outline outline = {0};
    if (text->overflow || text->length > ACCOUNTS_LINE_MAX)
        return too_long(id, err);
    if (strict_one_line(&slice, &outline, &writing->problems))
        read_record(&writing->reader, &slice);
    record_free(writing->reader.record);
    writing->reader.record = NULL;
    outline_clear(&outline);
    const struct problem *first = problems_first(&writing->problems);
    return first == NULL || fail(err, ERR_SETTINGS, _("Account #%u cannot be saved: %s: %s"), id,
                                 first->path, first->sentence);
}

static bool has_extras(const struct writing *writing, const struct record *account)
{
    const struct extras *extras = writing->job->extras;
    return extras != NULL && extras_any(extras, RECORD_ACCOUNT, record_id(account));
}

/* Does the layout of the line show whose it is? Then that of those like it does. */
static bool shows(const struct text *line, unsigned id)
{
    struct slices told = {0};
    bool right = slices_of_lines(text_get(line), line->length, &told) && told.count == 1 &&
                 told.rows[0].id == id && told.rows[0].length == line->length;
    slices_clear(&told);
    return right;
}

/* With all care: the line is read again, and is the model for those like it. */
static bool write_with_care(struct writing *writing, const struct record *account, struct text *out,
                            struct err *err)
{
    struct settings_span spans[FIELD_COUNT] = {0};
    bool extras = has_extras(writing, account);
    text_cut(&writing->line.out, 0);
    if (extras)
        settings_write_record(&writing->line, &writing->reader.shapes, account,
                              writing->job->extras);
    else
        settings_write_spans(&writing->line, &writing->reader.shapes, account, spans);
    if (!check_line(writing, record_id(account), err))
        return false;
    text_add_n(out, text_get(&writing->line.out), writing->line.out.length);
    writing->hidden = writing->hidden || !shows(&writing->line.out, record_id(account));
    if (!extras)
        stencils_learn(&writing->stencils, account, text_get(&writing->line.out),
                       writing->line.out.length, spans);
    return true;
}

static bool write_account(struct writing *writing, size_t position, struct text *out,
                          struct err *err)
{
    const struct record *account = registry_at(writing->job->registry, RECORD_ACCOUNT, position);
    size_t start = out->length;
    if (has_extras(writing, account) || !stencils_write(&writing->stencils, account, out))
        return write_with_care(writing, account, out, err);
    return out->length - start <= ACCOUNTS_LINE_MAX || too_long(record_id(account), err);
}

static bool write_or_keep(struct writing *writing, size_t position, struct text *out,
                          struct pieces *pieces, struct err *err)
{
    const struct accounts_job *job = writing->job;
    struct record_slice slice;
    const struct record_source *source =
        registry_text(job->registry, RECORD_ACCOUNT, position, &slice);
    size_t start = out->length;
    if (job->texts != NULL && archive_stands(source, job->texts))
        pieces_keep(pieces, out, source, &slice);
    else if (write_account(writing, position, out, err))
        slices_add(&pieces->fresh, slice.id, start, out->length - start);
    else
        return false;
    text_add_char(out, '\n');
    return true;
}

enum { SAMPLE = 256 }; /* accounts by which the length of all is estimated */

bool accounts_write(const struct accounts_job *job, struct text *out, struct pieces *pieces,
                    struct err *err)
{
    struct writing writing = {.job = job, .line = {.one_line = true}};
    size_t count = registry_count(job->registry, RECORD_ACCOUNT);
    bool done = true;
    out->ceiling = ACCOUNTS_BYTES_MAX;
    writing.reader = (struct reader){.extras = &writing.unused, .problems = &writing.problems};
    reader_start(&writing.reader, RECORD_ACCOUNT);
    for (size_t i = 0; done && i < count; i++) {
        done = write_or_keep(&writing, i, out, pieces, err);
        if (i == SAMPLE) /* growing would cost more than the pages that turn out not to be needed */
            text_reserve(out, out->length / SAMPLE * (count + count / 16));
    }
    if (done && (out->overflow || pieces_length(pieces, out) > ACCOUNTS_BYTES_MAX))
        done = fail(err, ERR_SETTINGS, _("The accounts would take more than 256 MiB."));
    pieces->shown = !writing.hidden;
    reader_end(&writing.reader);
    stencils_forget(&writing.stencils);
    extras_clear(&writing.unused);
    problems_clear(&writing.problems);
    text_free(&writing.line.out);
    return done;
}
