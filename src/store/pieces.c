/* New and old text of a file in turns. */
#include "store/pieces.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* Does the text that was added since the piece stand behind it, and the slice behind that? */
static bool goes_on(const struct piece *piece, const struct text *text,
                    const struct record_source *source, const struct record_slice *slice)
{
    size_t gap = text->length - piece->at, behind = piece->start + piece->length;
    /* A single byte between two is the line feed between two lines: to look at each of 100,000
     * would cost a tenth of a save. */
    return piece->source == source && behind + gap == slice->start &&
           (gap == 1 || memcmp(source->bytes + behind, text_get(text) + piece->at, gap) == 0);
}

void pieces_keep(struct pieces *pieces, struct text *text, const struct record_source *source,
                 const struct record_slice *slice)
{
    struct piece *last = pieces->count > 0 ? &pieces->rows[pieces->count - 1] : NULL;
    if (last != NULL && goes_on(last, text, source, slice)) {
        size_t more = slice->start + slice->length - (last->start + last->length);
        text_cut(text, last->at);
        last->length += more;
        pieces->length += more;
        return;
    }
    if (pieces->count == pieces->room) {
        pieces->room = pieces->room == 0 ? 16 : pieces->room * 2;
        pieces->rows = mem_grow(pieces->rows, pieces->room, sizeof(pieces->rows[0]));
    }
    pieces->rows[pieces->count++] =
        (struct piece){text->length, source, slice->start, slice->length};
    pieces->length += slice->length;
}

size_t pieces_length(const struct pieces *pieces, const struct text *text)
{
    return pieces->length + text->length;
}

struct file_part *pieces_parts(const struct pieces *pieces, const struct text *text, size_t *count)
{
    struct file_part *parts = mem_new(2 * pieces->count + 1, sizeof(*parts));
    size_t from = 0;
    *count = 0;
    for (size_t i = 0; i < pieces->count; i++) {
        const struct piece *piece = &pieces->rows[i];
        parts[(*count)++] = (struct file_part){text_get(text) + from, piece->at - from};
        parts[(*count)++] = (struct file_part){piece->source->bytes + piece->start, piece->length};
        from = piece->at;
    }
    parts[(*count)++] = (struct file_part){text_get(text) + from, text->length - from};
    return parts;
}

char *pieces_join(const struct pieces *pieces, const struct text *text)
{
    size_t count, at = 0;
    struct file_part *parts = pieces_parts(pieces, text, &count);
    char *whole = mem_new(pieces_length(pieces, text) + 1, 1);
    for (size_t i = 0; i < count; i++) {
        memcpy(whole + at, parts[i].bytes, parts[i].length);
        at += parts[i].length;
    }
    free(parts);
    return whole;
}

void pieces_clear(struct pieces *pieces)
{
    free(pieces->rows);
    slices_clear(&pieces->fresh);
    *pieces = (struct pieces){0};
}
