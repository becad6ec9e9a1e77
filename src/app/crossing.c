/* An import or export that takes its time: how far it is, and the way to stop it. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/text.h"

#include <stdio.h>

void crossing_start(struct app *app, enum crossing crossing)
{
    app->import.crossing = (int)crossing;
}

void crossing_over(struct app *app)
{
    app->import.crossing = CROSSING_NONE;
    if (app->dialog.kind == DIALOG_TRANSFER)
        dialog_close(app);
}

/* "0:42" */
static void add_left(struct text *out, int64_t ms)
{
    long long seconds = (ms + 999) / 1000;
    char left[32];
    snprintf(left, sizeof left, "%lld:%02lld", seconds / 60, seconds % 60);
    text_format(out, _(", %s to go"), left);
}

static void add_pace(struct text *out, const struct message *message)
{
    if (message->done == 0 || message->took_ms <= 0)
        return;
    text_format(out, _(", %.0f a second"), (double)message->done * 1000 / (double)message->took_ms);
    add_left(out,
             message->took_ms * (int64_t)(message->count - message->done) / (int64_t)message->done);
}

void crossing_progress(struct app *app, const struct message *message, struct commands *commands)
{
    struct text out = {0};
    (void)commands;
    if (app->import.crossing == CROSSING_NONE)
        return;
    if (message->count == 0)
        text_add(&out, _("The file is being read."));
    else
        text_format(&out,
                    message->whole ? _("%zu of %zu lines written") : _("%zu of %zu lines read"),
                    message->done, message->count);
    add_pace(&out, message);
    if (app->dialog.kind != DIALOG_TRANSFER)
        dialog_open(app, DIALOG_TRANSFER, "%s", text_get(&out));
    else
        text_copy(app->dialog.text, sizeof app->dialog.text, text_get(&out));
    text_free(&out);
    app->need_draw = true;
}

bool crossing_stop(struct app *app, struct commands *commands)
{
    int crossing = app->import.crossing;
    if (crossing == CROSSING_NONE)
        return true;
    commands_add(commands, CMD_TRANSFER_STOP);
    app->import.crossing = CROSSING_NONE;
    app_say(app, SEVERITY_INFO, "%s",
            crossing == CROSSING_IMPORT ? _("Stopped: nothing was taken.")
                                        : _("Stopped: nothing was written."));
    return true;
}
