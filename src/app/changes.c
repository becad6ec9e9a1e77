/* Before and after a fix, in words: which setting was changed from what to what, and which findings
 * are gone. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static const char *value_words(enum field_id id, const char *value)
{
    const struct choice *choice = field_choice(id, value);
    if (fields[id].type == TYPE_SWITCH || fields[id].type == TYPE_SIDE)
        return strcmp(value, "true") == 0 ? _("yes") : _("no");
    return choice ? i18n(choice->label) : *value ? value : _("(empty)");
}

/* A setting that does not apply before or after has no value that anybody saw. */
static const char *value_of(const struct record *record, enum field_id id)
{
    return record_applies(record, id) ? record_get(record, id) : "";
}

static void add_settings(struct text *out, const struct record *before, const struct record *now)
{
    struct text settings = {0};
    for (each_field(id, record_kind(now))) {
        const char *was = value_of(before, id), *is = value_of(now, id);
        if (strcmp(was, is) == 0 || fields[id].type == TYPE_SECRET)
            continue;
        text_add(&settings, settings.length > 0 ? _(", ") : "");
        if (fields[id].side != SIDE_NONE)
            text_format(&settings, "%s: ", fields[id].side == SIDE_SEND ? _("send") : _("receive"));
        text_format(&settings, _("%s from %s to %s"), i18n(fields[id].label), value_words(id, was),
                    value_words(id, is));
    }
    if (settings.length > 0)
        text_format(out, _("Changed, not saved yet: %s.\n"), text_get(&settings));
    text_free(&settings);
}

/* Only where the check came by again it can have been seen that something is well. */
static bool came_by(const struct report *report, const struct finding *finding)
{
    enum status status = finding->stage < STAGE_COUNT
                             ? report->stages[finding->side][finding->stage].status
                             : report->result[finding->side];
    return status_passed(status);
}

/* A difference is told once, and that it is not told again is no merit of a fix. */
static bool told_once(const struct finding *finding)
{
    return finding->cause >= FINDING_CHANGED_ADDRESS &&
           finding->cause <= FINDING_CHANGED_UIDVALIDITY;
}

static bool found(const struct report *report, const struct finding *finding)
{
    return report_has(report, finding->side, finding->cause);
}

static void add_findings(struct text *out, const struct report *before, const struct report *now)
{
    for (size_t i = 0; i < before->finding_count; i++)
        if (before->findings[i]->severity > SEVERITY_INFO && !told_once(before->findings[i]) &&
            came_by(now, before->findings[i]) && !found(now, before->findings[i]))
            text_format(out, _("No longer found: %s\n"), before->findings[i]->text);
}

bool app_check_outdated(const struct app *app)
{
    const struct form *form = &app->form;
    return app->form_open && app->check.check.of.kind == RECORD_SERVER &&
           same_subject(form_subject(form), app->check.check.of) &&
           !record_equal(form->record, app->check.check.server);
}

size_t changes_rows(const struct app *app)
{
    char *text = app_changes(app);
    size_t rows = 0;
    for (char *rest = text, *line; text && (line = strsep(&rest, "\n")) != NULL;)
        rows += line_count(line, app->columns - 2, CHANGE_ROWS);
    free(text);
    return rows;
}

char *app_changes(const struct app *app)
{
    const struct form *form = &app->form;
    const struct report *before = app->check.before, *now = app->check.check.report;
    struct text out = {0};
    if (!now)
        return NULL;
    if (app_check_outdated(app))
        text_add(&out, _("The form holds other settings than those that were checked: c checks "
                         "again.\n"));
    else if (before && app->form_open && form->undo_count > 0 &&
             same_subject(form_subject(form), app->check.check.of))
        add_settings(&out, form->undo[form->undo_count - 1], form->record);
    if (before && now->done)
        add_findings(&out, before, now);
    if (out.length == 0)
        return NULL;
    text_cut(&out, out.length - 1);
    return text_take(&out);
}
