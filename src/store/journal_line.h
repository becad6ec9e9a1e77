/* store/journal_line.h - a line of a journal: an object of JSON, and what it says. */
#ifndef MAILSETUP_STORE_JOURNAL_LINE_H
#define MAILSETUP_STORE_JOURNAL_LINE_H

#include "model/fleet.h"

struct text;

enum { JOURNAL_LINE_MAX = 64 * 1024, JOURNAL_VERSION = 1 };

/* Each with its end. */
void journal_head_text(const char *run, struct text *out);
void journal_entry_text(const struct journal_entry *entry, struct text *out);

/* The first line of a journal, without its end. *same: of that run. False: it is none, or of a
 * version that is not known here. */
bool journal_head_read(const char *line, size_t length, const char *run, bool *same);
/* Tells what a line says, entry->role outlives that; one that is no entry is passed over. reader
 * may be NULL. */
void journal_entry_tell(const char *line, size_t length, const struct journal_reader *reader);

#endif
