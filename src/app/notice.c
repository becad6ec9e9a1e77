/* One sentence for the person at the screen, gone after a while. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static const int64_t shown_ms[] = {
    [SEVERITY_INFO] = 5000, [SEVERITY_WARNING] = 10000, [SEVERITY_ERROR] = 30000};

void sentence_format(char *out, size_t room, const char *format, va_list arguments)
{
    struct err sentence;
    char *text = NULL;
    if (vasprintf(&text, format, arguments) < 0)
        text = NULL;
    fail(&sentence, ERR_NONE, "%s", text ? text : format);
    free(text);
    text_copy(out, room, sentence.text);
}

void app_say(struct app *app, enum severity severity, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    sentence_format(app->notice.text, sizeof app->notice.text, format, arguments);
    va_end(arguments);
    app->notice.severity = severity;
    app->notice.until_ms = app->now_ms + shown_ms[severity];
    app->need_draw = true;
}

void app_unsay(struct app *app)
{
    if (app->notice.text[0] == '\0')
        return;
    app->notice.text[0] = '\0';
    app->need_draw = true;
}

void app_say_paste_cut(struct app *app)
{
    app_say(app, SEVERITY_WARNING, "%s",
            _("Only the first line of what was pasted was taken, without what is not text."));
}
