/* base/utf8_table.h - what can be shown, and how wide it is. */
#ifndef MAILSETUP_BASE_UTF8_TABLE_H
#define MAILSETUP_BASE_UTF8_TABLE_H

#include <stddef.h>
#include <stdint.h>

/* Ascending, not overlapping. A character in no range is not shown as it is. */
struct utf8_range {
    uint32_t first, last;
    int8_t columns;
};
extern const struct utf8_range utf8_ranges[];
extern const size_t utf8_range_count;

#endif
