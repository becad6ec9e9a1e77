/* journal.c - fuzzes the lines of a journal: what is taken is written again as it was understood.
 *
 * Input: one line, without its end. With -DFUZZ_MAIN it plays the files and folders that it is
 * given. */
#include "base/text.h"
#include "store/journal_line.h"
#include "store/rules.h"

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

struct taken {
    struct text line; /* as it was understood */
    size_t count;
};

static void take_entry(void *context, const struct journal_entry *entry)
{
    struct taken *taken = context;

    write_entry(entry, &taken->line);
    taken->count++;
}

/* With words made anew from what it says they are made of. */
static struct taken read_line(const char *line, size_t size)
{
    static struct rules *rules;
    struct taken taken = {.count = 0};

    if (rules == NULL)
        rules = rules_built_in();
    journal_entry_tell(line, size, &(struct journal_reader){take_entry, &taken, rules});
    return taken;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *line = (const char *)data;
    bool same;

    if (size > JOURNAL_LINE_MAX || memchr(line, '\n', size) != NULL)
        return 0;
    journal_head_read(line, size, "run", &same);
    struct taken first = read_line(line, size);
    if (first.count > 0) {
        struct taken again = read_line(text_get(&first.line), first.line.length);
        CHECK(first.count == 1 && again.count == 1);
        CHECK(strcmp(text_get(&first.line), text_get(&again.line)) == 0);
        text_free(&again.line);
    }
    text_free(&first.line);
    return 0;
}
