/* store/wire_log.h - the dialogue of one account's server, kept in a file: 0600, rotated, with the
 * redacted lines that the engine gives out and nothing else. */
#ifndef MAILSETUP_STORE_WIRE_LOG_H
#define MAILSETUP_STORE_WIRE_LOG_H

#include "base/err.h"
#include "model/report.h"

/* One file is at most this large; then it becomes *.1, that *.2, and so on; older ones go. */
enum { WIRE_LOG_BYTES_MAX = 1024 * 1024, WIRE_LOG_OLD_MAX = 4 };

/* $XDG_STATE_HOME/mailsetup/logs (~/.local/state), or /var/log/mailsetup. The caller frees. */
char *wire_log_folder(bool system);

struct wire_log;
/* folder/account-ID-receive.log, or -send.log; the folder is made, 0700. NULL: *err says why. */
struct wire_log *wire_log_open(const char *folder, unsigned account, enum side side,
                               struct err *err);
/* One line of the log; false: it could not be written, *err says why (told once). */
bool wire_log_add(struct wire_log *log, const struct report_event *event, struct err *err);
void wire_log_close(struct wire_log *log);

#endif
