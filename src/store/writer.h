/* store/writer.h - JSON text as the settings file has it: two spaces, or one line for what is
 * small. */
#ifndef MAILSETUP_STORE_WRITER_H
#define MAILSETUP_STORE_WRITER_H

#include "base/text.h"

enum { WRITER_DEPTH_MAX = 40 };

/* All zero is ready to write. */
struct writer {
    struct text out;
    bool one_line; /* everything */
    int depth;
    struct writer_level {
        char bracket; /* '{' or '[' */
        bool one_line;
        size_t count;
    } levels[WRITER_DEPTH_MAX];
};

/* one_line holds for everything inside as well. */
void writer_open(struct writer *writer, char bracket, bool one_line);
void writer_close(struct writer *writer);
void writer_key(struct writer *writer, const char *key);
/* In an object that takes many lines: do the next entries stay on the line of the last one? */
void writer_stay(struct writer *writer, bool on_line);
void writer_string(struct writer *writer, const char *value);
void writer_number(struct writer *writer, long long value);
/* Any value that is JSON already and known to be valid: laid out anew, its tokens as they are. */
void writer_json(struct writer *writer, const char *json, size_t length);
/* What stands before a value that somebody else adds. */
void writer_begin(struct writer *writer);
/* The members of a JSON object, into the object that is open. */
void writer_members(struct writer *writer, const char *object, size_t length);

#endif
