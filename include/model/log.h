/* model/log.h - the wire log: a ring of lines with a bound in lines and in bytes.
 * A million lines pass through without memory growing; what fell out is counted. */
#ifndef MAILSETUP_MODEL_LOG_H
#define MAILSETUP_MODEL_LOG_H

#include "model/report.h"

enum { LOG_LINES_MAX = 20000, LOG_BYTES_MAX = 8 * 1024 * 1024, LOG_LINE_MAX = 4096 };

struct log_line {
    int64_t wall_ms;
    unsigned check;
    enum side side;
    enum direction direction;
    const char *text; /* visible, NUL-terminated; borrowed until the next log_add() */
    uint64_t number;  /* counts from 1 and never restarts: an address that survives the ring */
};
struct log_filter {
    enum side side;
    enum direction direction;
    bool any_direction;
    const char *find;
};

struct log;
struct log *log_new(size_t lines, size_t bytes);
void log_free(struct log *log);
void log_clear(struct log *log);
void log_add(struct log *log,
             const struct report_event *event); /* EVENT_LOG; cut to LOG_LINE_MAX */
size_t log_count(const struct log *log);
uint64_t log_dropped(const struct log *log);
bool log_at(const struct log *log, size_t index, struct log_line *line); /* 0: the oldest kept */
/* "14:02:11.055 R < +OK", as on the screen and in a saved log; appended without a line end. */
void log_line_text(struct text *out, const struct log_line *line);
bool log_line_matches(const struct log_line *line, const struct log_filter *filter);

#endif
