/* journal.c - fuzzes the lines of a journal: what is taken is written again as it was understood.
 *
 * Input: one line, without its end. With -DFUZZ_MAIN it plays the files and folders that it is
 * given. */
#include "base/text.h"
#include "store/journal_line.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay.h"

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "journal.c:%d: %s\n", __LINE__, #condition);                           \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

/* Written without its end, which begins the next. */
static void write_entry(const struct journal_entry *entry, struct text *out)
{
    journal_entry_text(entry, out);
    CHECK(out->length > 1 && strchr(text_get(out), '\n') == text_get(out) + out->length - 1);
    text_cut(out, out->length - 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *line = (const char *)data;
    struct journal_entry entry = {0}, again = {0};
    struct text first = {0}, second = {0};
    bool same;

    if (size > JOURNAL_LINE_MAX || memchr(line, '\n', size) != NULL)
        return 0;
    journal_head_read(line, size, "run", &same);
    if (journal_entry_read(line, size, &entry)) {
        write_entry(&entry, &first);
        CHECK(journal_entry_read(text_get(&first), first.length, &again));
        write_entry(&again, &second);
        CHECK(strcmp(text_get(&first), text_get(&second)) == 0);
        fleet_result_clear(&again.result);
        fleet_result_clear(&entry.result);
    }
    text_free(&first);
    text_free(&second);
    return 0;
}
