/* model/report_text.h - a finished check in words and as a document: printed, saved, or sent to a
 * provider's support. Everything in it is redacted where it was born; references to secrets are
 * left out, because they say where secrets are. */
#ifndef MAILSETUP_MODEL_REPORT_TEXT_H
#define MAILSETUP_MODEL_REPORT_TEXT_H

#include "model/log.h"

/* Whose check it was. */
struct report_head {
    const char *label;           /* a code, of an account its address */
    const char *name;            /* "" : none */
    const struct record *server; /* as it was checked */
    unsigned account;            /* its number; 0: of a server */
    unsigned check;              /* whose lines of the log are taken; 0: all of them */
};

/* Lines with what they tell, so that a face can colour them. */
enum report_role { REPORT_PLAIN, REPORT_STAGE, REPORT_FINDING };
typedef void report_line(void *context, enum report_role role, unsigned level, const char *text);
/* Stages of both sides, findings with advice, evidence and cure, and the verdict; translated.
 * level: enum status of a stage, enum severity of a finding's first line. */
void report_lines(const struct report_head *head, const struct report *report, report_line *line,
                  void *context);
/* "pop.example.co.jp:995"; the caller frees. */
char *side_address(const struct record *server, enum side side);
const char *status_cell(enum status status); /* "ok", "warn", "FAIL", "skip"; translated */

/* Does a report tell the setting: it has a meaning here, a value, and is no reference to a secret?
 */
bool report_tells(const struct record *server, enum field_id id);

/* A whole file: who, when, with which settings, the lines above, the dialogue. log may be NULL. */
void report_text(struct text *out, const struct report_head *head, const struct report *report,
                 const struct log *log);
/* The same as a JSON object: {"label", "name", "account", "made", "settings": {path: value},
 * "status", "ms", "sides": {"receive": {"status", "ms", "stages": [...]}}, "findings": [...],
 * "log": [...]}; stages, findings and lines of the log as in the events of a check. */
void report_document(struct text *out, const struct report_head *head, const struct report *report,
                     const struct log *log);

/* What is saved under this name: such objects, because it ends in .json? Else the text. */
bool report_is_document(const char *path);
/* Around the objects of a file, which commas separate. */
#define REPORT_FILE_BEGIN "{\"version\":1,\"reports\":[\n"
#define REPORT_FILE_END   "\n]}\n"

#endif
