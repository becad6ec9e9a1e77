/* What is said beside a field that no field alone can tell: what a number means, and what follows
 * from the record that another field names. */
#include "app/parts.h"
#include "base/i18n.h"

#include <stdarg.h>
#include <stdio.h>

struct remarks {
    struct remark *out;
    size_t count;
};

__attribute__((format(printf, 3, 4))) static void
add(struct remarks *remarks, enum severity severity, const char *format, ...)
{
    va_list arguments;
    if (remarks->count == FORM_REMARKS_MAX)
        return;
    struct remark *remark = &remarks->out[remarks->count++];
    remark->severity = severity;
    va_start(arguments, format);
    sentence_format(remark->text, sizeof remark->text, format, arguments);
    va_end(arguments);
}

static void of_reference(const struct app *app, enum field_id id, struct remarks *remarks)
{
    if (!app_reference_dangles(app, id))
        return;
    add(remarks, SEVERITY_ERROR, "%s",
        fields[id].type == TYPE_SERVER
            ? _("This mail server was deleted. Enter chooses another one.")
            : _("No OAuth server has this code. Enter chooses another one."));
}

/* Notices go out through the sending side. */
static void of_notice_server(const struct app *app, struct remarks *remarks)
{
    enum field_id id = FIELD_NOTIFICATION_SERVER;
    const struct record *server = app_reference(app, id, record_get(app->form.record, id));
    if (server && !record_has_side(server, SIDE_SEND))
        add(remarks, SEVERITY_ERROR, "%s",
            _("This mail server has no sending side: no notice can go out through it."));
}

/* How long a mail to a thousand takes. */
static void of_rate(const struct record *server, struct remarks *remarks)
{
    enum { RECIPIENTS = 1000 };
    long long rate = record_number(server, FIELD_SEND_MAX_RATE, 0);
    long long minutes = rate > 0 ? (RECIPIENTS + rate - 1) / rate : 0;
    if (rate <= 0)
        return;
    add(remarks, SEVERITY_INFO,
        ngettext("At this rate a mail to 1,000 recipients takes %lld minute.",
                 "At this rate a mail to 1,000 recipients takes %lld minutes.",
                 (unsigned long)minutes),
        minutes);
}

/* Each user's own address as sender, with the one login that OAuth gives a token for. */
static void of_sender(const struct form *form, struct remarks *remarks)
{
    if (form->effective && record_is(form->record, FIELD_NOTIFICATION_SENDER, "user") &&
        server_wants_token(form->effective, SIDE_SEND))
        add(remarks, SEVERITY_WARNING, "%s",
            _("The mail server logs in with OAuth, and its token is for one mailbox: mails from "
              "other users' addresses are refused. Choose the fixed address of that mailbox."));
}

/* Which OAuth server gives the token, when neither the account nor its server says so. */
static void of_login(const struct form *form, struct remarks *remarks)
{
    if (form->effective && record_is(form->record, FIELD_ACCOUNT_AUTH, "xoauth2") &&
        record_is(form->effective, FIELD_OAUTH_SERVER, ""))
        add(remarks, SEVERITY_WARNING, "%s",
            _("Neither the account nor its mail server names an OAuth server: choose one below."));
}

size_t form_remarks(const struct app *app, const struct form_item *item,
                    struct remark out[FORM_REMARKS_MAX])
{
    const struct form *form = &app->form;
    struct remarks remarks = {out, 0};
    if (item->kind != ITEM_FIELD)
        return 0;
    if (item->field == FIELD_SEND_MAX_RATE)
        of_rate(form->record, &remarks);
    if (item->summary)
        return remarks.count;
    if (form_item_is_reference(item))
        of_reference(app, item->field, &remarks);
    if (item->field == FIELD_NOTIFICATION_SERVER)
        of_notice_server(app, &remarks);
    if (item->field == FIELD_NOTIFICATION_SENDER)
        of_sender(form, &remarks);
    if (item->field == FIELD_ACCOUNT_AUTH)
        of_login(form, &remarks);
    return remarks.count;
}
