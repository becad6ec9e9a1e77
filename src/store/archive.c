/* Records that sleep in the text of a file. */
#include "store/archive.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "store/accounts.h"
#include "store/alike.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct archive {
    struct record_source source; /* first: what the registry knows of it */
    enum record_kind kind;
    char *path, *stamp, *bytes;
    struct kept *kept;
    struct reader *reader; /* NULL: nobody has woken yet */
    struct alike alike;
};

/* In the file, where the problem knows the line of the record alone. */
static size_t line_of(const struct archive *archive, const struct record_slice *slice, size_t line)
{
    const char *end = archive->bytes + slice->start;
    for (const char *at = archive->bytes; (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++)
        line++;
    return line;
}

static _Noreturn void lied(const struct archive *archive, const struct record_slice *slice,
                           struct problems *problems)
{
    const struct problem *first = problems_first(problems);
    struct err err = {0};
    fail(&err, ERR_SETTINGS,
         _("%s, line %zu: %s: %s It was taken for what had been read before and was right. Nothing "
           "was written; the next start reads all of it."),
         archive->path, line_of(archive, slice, first != NULL ? first->line : 1),
         first != NULL ? first->path : "id",
         first != NULL ? first->sentence : _("The number is another."));
    if (archive->stamp != NULL)
        unlink(archive->stamp);
    mem_leave_program(err_exit_status(err.code), err.text);
}

static struct reader *reader_of(struct archive *archive)
{
    if (archive->reader == NULL) {
        archive->reader = mem_new(1, sizeof(*archive->reader));
        archive->reader->extras = &archive->kept->extras;
        reader_start(archive->reader, archive->kind);
    }
    return archive->reader;
}

/* A kind with a file of its own has a line for each record. */
static bool on_lines(const struct archive *archive)
{
    return record_kinds[archive->kind].list == NULL;
}

/* One of a list: most are like one that was read before but for who they are. */
static void read_listed(struct archive *archive, struct reader *reader, const struct slice *text)
{
    struct stencils *stencils = &archive->alike.stencils;
    if (!alike_read_listed(stencils, reader, text) &&
        strict_scan(text->bytes, text->length, NULL, reader->problems) &&
        reader->problems->count == 0)
        alike_read_with_care(stencils, reader, text);
}

static struct record *wake(struct record_source *source, const struct record_slice *slice)
{
    struct archive *archive = (struct archive *)source;
    struct reader *reader = reader_of(archive);
    struct slice text = {source->bytes + slice->start, slice->length, 1};
    struct problems problems = {0};
    reader->problems = &problems;
    reader->record = NULL;
    if (on_lines(archive))
        accounts_read_line(reader, &text, &archive->alike);
    else
        read_listed(archive, reader, &text);
    if (problems.count > 0 || reader->record == NULL || record_id(reader->record) != slice->id)
        lied(archive, slice, &problems);
    return reader->record;
}

static void end(struct record_source *source)
{
    struct archive *archive = (struct archive *)source;
    if (archive->reader != NULL)
        reader_end(archive->reader);
    free(archive->reader);
    alike_forget(&archive->alike);
    kept_release(archive->kept);
    free(archive->path);
    free(archive->stamp);
    free(archive->bytes);
    free(archive);
}

struct archive *archive_new(enum record_kind kind, const char *path, const char *stamp, char *bytes,
                            struct kept *kept)
{
    struct archive *archive = mem_new(1, sizeof(*archive));
    *archive = (struct archive){
        .source = {.bytes = bytes, .wake = wake, .peek = slice_peek, .end = end, .users = 1},
        .kind = kind,
        .path = mem_copy(path),
        .stamp = mem_copy(stamp),
        .bytes = bytes,
        .kept = kept_hold(kept),
    };
    return archive;
}

struct record_source *archive_source(struct archive *archive)
{
    return &archive->source;
}

bool archive_stands(const struct record_source *source, const struct kept *kept)
{
    return source != NULL && source->wake == wake && ((const struct archive *)source)->kept == kept;
}

struct archive *archive_hold(struct archive *archive)
{
    if (archive != NULL)
        archive->source.users++;
    return archive;
}

void archive_release(struct archive *archive)
{
    if (archive != NULL)
        record_source_release(&archive->source);
}
