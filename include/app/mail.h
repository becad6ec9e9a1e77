/* app/mail.h - the test mail: what is asked before it, and what became of it. */
#ifndef MAILSETUP_APP_MAIL_H
#define MAILSETUP_APP_MAIL_H

#include "app/app.h"

/* Is the line of the dialog no text but a switch, which Space turns? */
bool dialog_line_switch(const struct dialog *dialog, size_t line);

/* What became of the test mail, a paragraph each and translated: what the server said to it, what
 * is waited for, the way that it came, what was found out about its sender. Appended to out; false:
 * there is no such paragraph. */
bool check_mail_line(const struct app *app, size_t index, struct text *out, enum status *status);
/* A paragraph has no more rows than that on the screen. */
enum { MAIL_LINE_ROWS = 8 };

#endif
