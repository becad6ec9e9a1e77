/* The report of the check on the screen, written to a file for a provider's support. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/report_text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

bool support_possible(const struct app *app)
{
    const struct check_state *check = &app->check.check;
    return check->report && check->report->done && !*check->refusal;
}

/* "head-office-report.txt": a label may be an address, and a name for people anything. */
static char *proposed_name(const char *label)
{
    struct text name = {.ceiling = 64};
    for (const char *at = label; *at; at++)
        text_add_char(&name, isalnum((unsigned char)*at) || strchr("._-@", *at) ? *at : '-');
    char *file = mem_format("%s-report.txt", name.length ? text_get(&name) : "check");
    text_free(&name);
    return file;
}

void support_ask(struct app *app)
{
    if (!support_possible(app)) {
        app_say(app, SEVERITY_INFO, "%s", _("There is no finished check to report of yet."));
        return;
    }
    char *file = proposed_name(app->check.check.label);
    dialog_open(app, DIALOG_SAVE_REPORT, "%s",
                _("Settings, stages, findings and the dialogue are written to a new file that only "
                  "you can read; passwords are not in it. A name that ends in .json makes it "
                  "JSON."));
    dialog_add_line(app, INPUT_COUNT, file);
    free(file);
}

bool support_save(struct app *app, struct commands *commands)
{
    const struct check_state *check = &app->check.check;
    const struct record *record = subject_record(app, check->of);
    const char *path = dialog_path(app);
    struct report_head head = {.label = check->label,
                               .name = record ? record_name(record) : "",
                               .server = check->server,
                               .account = check->of.kind == RECORD_ACCOUNT ? check->of.id : 0,
                               .check = check->number};
    struct text out = {0};
    if (!path)
        return false;
    if (report_is_document(path)) {
        text_add(&out, REPORT_FILE_BEGIN);
        report_document(&out, &head, check->report, app->log);
        text_add(&out, REPORT_FILE_END);
    } else {
        report_text(&out, &head, check->report, app->log);
    }
    struct command *command = commands_add(commands, CMD_SAVE_TEXT);
    replace_text(&command->path, path);
    command->text = text_take(&out);
    return true;
}
