/* header.c - fuzzes the header of a mail that strangers wrote.
 *
 * Input: the lines of a header, as a server would send them without their dots. What is kept stays
 * within its bounds, and what comes out has as many words as it promises. With -DFUZZ_MAIN it plays
 * the files and folders that it is given. */
#include "engine/mail_header.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay.h"

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "header.c:%d: %s\n", __LINE__, #condition);                            \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

static size_t words(const char *text)
{
    size_t count = 0;
    for (text += strspn(text, " "); *text; text += strspn(text, " ")) {
        text += strcspn(text, " ");
        count++;
    }
    return count;
}

static void check(const struct mail_header *header)
{
    struct text path = {0};
    size_t kept = header->hops < HEADER_HOPS_MAX ? header->hops : HEADER_HOPS_MAX;
    mail_header_path(header, &path);
    CHECK(header->ended);
    CHECK(words(text_get(&path)) == (kept > 0 ? kept + 1 : 0));
    CHECK(path.length <= (HEADER_HOPS_MAX + 1) * (HEADER_HOST_MAX + 1));
    CHECK(header->results.length <= HEADER_RESULTS_MAX);
    CHECK(header->field.length <= HEADER_FIELD_MAX);
    text_free(&path);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct mail_header header = {0};
    mail_header_start(&header, "<test@example.org>");
    for (size_t at = 0; at < size;) {
        const uint8_t *end = memchr(data + at, '\n', size - at);
        size_t length = end ? (size_t)(end - data) - at : size - at;
        char *line = malloc(length ? length : 1); /* of its own size: a byte too many is seen */
        CHECK(line);
        memcpy(line, data + at, length);
        mail_header_line(&header, line, length);
        free(line);
        at += length + 1;
    }
    mail_header_end(&header);
    check(&header);
    mail_header_clear(&header);
    return 0;
}
