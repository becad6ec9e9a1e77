/* tui/view_review.c - the wizard's last step: everything that was set, what is different from what
 * is saved, and what speaks against saving. */
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/form.h"

#include <stdio.h>
#include <string.h>

static void add_value(struct text *out, const struct record *server, const struct form_item *item)
{
    const struct choice *choice;
    if (item->kind == ITEM_PRESETS) {
        enum field_id encryption = field_on_side(FIELD_RECEIVE_ENCRYPTION, item->side);
        choice = field_choice(encryption, record_get(server, encryption));
        text_format(out, "%s %s  %s", server_protocol(server, item->side),
                    record_get(server, field_on_side(FIELD_RECEIVE_PORT, item->side)),
                    choice ? i18n(choice->label) : "");
        return;
    }
    const char *value = record_get(server, item->field);
    enum field_type type = fields[item->field].type;
    choice = field_choice(item->field, value);
    if (type == TYPE_SWITCH || type == TYPE_SIDE)
        text_add(out, strcmp(value, "true") == 0 ? _("yes") : _("no"));
    else if (choice)
        text_add(out, i18n(choice->label));
    else
        text_add(out, *value ? value : "-");
}

void draw_summary(struct pen *pen, const struct form_item *item, bool current)
{
    struct text value = {0}, was = {0};
    int width = pen->columns - pen->value_column;
    const char *label = item->kind == ITEM_PRESETS ? _("Connection") : form_label(pen->form, item);
    add_value(&value, pen->form->record, item);
    if (pen->form->saved)
        add_value(&was, pen->form->saved, item);
    canvas_text(pen->canvas, pen->row, 3, pen->label_width, current ? STYLE_VALUE : STYLE_LABEL,
                label);
    int used = utf8_width(text_get(&value));
    used = used < width ? used : width;
    canvas_text(pen->canvas, pen->row, pen->value_column, width, STYLE_VALUE, text_get(&value));
    if (pen->form->saved && strcmp(text_get(&value), text_get(&was)) != 0)
        draw_format(pen->canvas, pen->row, pen->value_column + used + 2, width - used - 2,
                    STYLE_WARN, _("(saved: %s)"), text_get(&was));
    pen->row++;
    text_free(&value);
    text_free(&was);
}

static void tell_problem(void *context, enum field_id id, const char *sentence)
{
    struct pen *pen = context;
    (void)id;
    draw_remark(pen, 3, STYLE_FAIL, "!  ", sentence);
}

static void draw_check(struct pen *pen)
{
    const struct check_state *check = &pen->app->check.check;
    bool same = check->report && check->server && record_equal(check->server, pen->form->record);
    if (!same) {
        draw_remark(pen, 3, STYLE_DIM, "", _("These settings have not been checked yet."));
        return;
    }
    enum status status = check->running ? STATUS_RUNNING : check->report->result[SIDE_NONE];
    char text[128];
    if (check->running)
        snprintf(text, sizeof text, "%s", _("The check is under way."));
    else
        snprintf(text, sizeof text, _("These settings were checked: %s."), word_of_status(status));
    draw_remark(pen, 3, style_of_status(status), "", text);
}

void draw_verdict(struct pen *pen)
{
    const struct form *form = pen->form;
    size_t problems = record_validate(form->record, tell_problem, pen);
    for (size_t i = 0; i < advice_count; i++)
        if (field_kind(advices[i].field) == record_kind(form->record) &&
            advice_applies(&advices[i], form->record))
            draw_remark(pen, 3, style_of_severity(advices[i].severity), "!! ",
                        i18n(advices[i].sentence));
    if (problems == 0)
        draw_check(pen);
}
