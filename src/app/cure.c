/* What a finding or a certificate would change: applied to the unsaved form of the server that
 * was checked, and taken back from there. */
#include "app/parts.h"
#include "app/users.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "model/account.h"

#include <stdlib.h>

const struct finding *check_finding(const struct app *app)
{
    const struct report *report = app->check.check.report;
    if (!report || app->check.finding >= report->finding_count)
        return NULL;
    return report->findings[app->check.finding];
}

bool check_has_chain(const struct app *app, enum side side)
{
    const struct report *report = app->check.check.report;
    const struct detail *detail = report ? report->stages[side][STAGE_TLS].detail : NULL;
    return detail && detail->chain_count > 0;
}

/* The mail server through which an account or the notification goes, or NULL. */
static const struct record *server_behind(const struct app *app, const struct record *record)
{
    if (record_kind(record) == RECORD_ACCOUNT)
        return account_server(app->registry, record);
    if (record_kind(record) == RECORD_NOTIFICATION)
        return app_reference(app, FIELD_NOTIFICATION_SERVER,
                             record_get(record, FIELD_NOTIFICATION_SERVER));
    return NULL;
}

const struct record *app_checked(const struct app *app)
{
    struct subject of = app->check.check.of;
    if (app->form_open && same_subject(form_subject(&app->form), of))
        return app->form.record;
    return subject_record(app, of);
}

/* The form in which the setting can be changed, opened behind the diagnosis when it is not open
 * yet: of what was checked, or of the mail server that it uses. */
static struct form *form_for(struct app *app, enum field_id id)
{
    struct subject of = app->check.check.of;
    const struct record *record = app_checked(app);
    if (list_says_built_in(app, record))
        return NULL;
    if (record && own_field(record, id) == FIELD_NONE)
        record = server_behind(app, record);
    if (record && app->form_open && same_subject(form_subject(&app->form), subject_of(record)))
        return &app->form;
    if (!record || app->form_open) {
        app_say(app, SEVERITY_ERROR, "%s",
                record ? _("This setting is the mail server's: leave this form first.")
                       : kind_says(of.kind, SAY_GONE));
        return NULL;
    }
    form_start(app, record);
    app->screen = SCREEN_CHECK;
    app->check.back = SCREEN_EDIT;
    return &app->form;
}

const char *cure_value(enum field_id id, const char *value)
{
    return id == FIELD_ACCOUNT_AUTH && !field_choice(id, value) ? "standard" : value;
}

static bool change(struct form *form, enum field_id setting, const char *value, struct err *err)
{
    enum field_id id = own_field(form->record, setting);
    if (id == FIELD_NONE)
        return fail(err, ERR_INPUT, _("This cannot be changed for one account alone."));
    value = cure_value(id, value);
    if (!record_set(form->record, id, value, ORIGIN_USER, err))
        return false;
    replace_text(&form->typed[id], NULL);
    if (id == FIELD_RECEIVE_PORT || id == FIELD_SEND_PORT)
        form->other_port[fields[id].side] = false;
    return true;
}

/* Another record than the checked one was changed: it is shown, and its own check proves it. */
static void leave_to_form(struct app *app)
{
    struct users users = {0};
    app->screen = SCREEN_EDIT;
    record_users(app, app->form.saved, &users);
    form_show_cursor(app);
    app_say(app, SEVERITY_INFO,
            ngettext("Changed in the form of the mail server, which %zu account uses; not saved "
                     "yet. Ctrl-S saves.",
                     "Changed in the form of the mail server, which %zu accounts use; not saved "
                     "yet. Ctrl-S saves.",
                     users.accounts),
            users.accounts);
}

/* The side with a login by token, where nobody is named who gives one. */
static enum side lacks_oauth(const struct form *form)
{
    const struct record *server = form->record;
    if (record_kind(server) != RECORD_SERVER || *record_get(server, FIELD_OAUTH_SERVER))
        return SIDE_NONE;
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        if (record_has_side(server, side) && server_wants_token(server, side))
            return side;
    return SIDE_NONE;
}

/* The form leads to where that is chosen. */
static void lead_to_oauth(struct app *app, enum side side, struct commands *commands)
{
    struct form_item where = {.kind = ITEM_FIELD, .field = FIELD_OAUTH_SERVER, .side = side};
    struct item asked;
    for (enum step_id step = 0; step < STEP_COUNT; step++)
        for (size_t i = 0; step_item(step, i, &asked); i++)
            if (asked.kind == ITEM_FIELD && asked.field == where.field && asked.side == side)
                where.step = step;
    app->screen = app->form.wizard ? SCREEN_WIZARD : SCREEN_EDIT;
    form_go_to(app, &where, commands);
    app_say(app, SEVERITY_INFO, "%s",
            _("Changed in the form, not saved yet. This login takes an access token: choose the "
              "OAuth server that gives it, then check again."));
}

/* The form is another one than it was: shown, or checked again with what it was before beside it.
 */
static void changed(struct app *app, struct commands *commands)
{
    form_changed(app);
    if (!same_subject(form_subject(&app->form), app->check.check.of)) {
        leave_to_form(app);
        return;
    }
    enum side side = lacks_oauth(&app->form);
    if (side != SIDE_NONE) {
        lead_to_oauth(app, side, commands);
        return;
    }
    check_again(app, false, true, commands);
    if (!app->check.check.running)
        return; /* the form needs something else first, and says so */
    app_say(app, SEVERITY_INFO, "%s",
            _("Changed in the form, not saved yet. u takes it back, Ctrl-S saves."));
}

void check_change(struct app *app, const struct fix *fixes, size_t count, struct commands *commands)
{
    struct err err = {0};
    struct form *form = form_for(app, fixes[0].field);
    if (!form)
        return;
    form_keep_undo(form);
    for (size_t i = 0; i < count; i++)
        if (!change(form, fixes[i].field, fixes[i].value, &err)) {
            form_take_back(app);
            app_say(app, SEVERITY_ERROR, "%s", err.text);
            return;
        }
    changed(app, commands);
}

static void fix_finding(struct app *app, struct commands *commands)
{
    const struct finding *finding = check_finding(app);
    if (finding && finding->fix_count > 0)
        check_change(app, finding->fixes, finding->fix_count, commands);
}

/* The certificate page ---------------------------------------------------------------------- */

static void open_certificate(struct app *app)
{
    const struct finding *finding = check_finding(app);
    enum side side = finding ? finding->side : SIDE_RECEIVE;
    if (!check_has_chain(app, side))
        side = check_has_chain(app, SIDE_RECEIVE) ? SIDE_RECEIVE : SIDE_SEND;
    if (!check_has_chain(app, side)) {
        app_say(app, SEVERITY_INFO, "%s", _("The server has shown no certificate."));
        return;
    }
    app->check.certificate = true;
    app->check.certificate_side = side;
    app->check.top = app->check.host = 0;
    app->need_draw = true;
}

void certificate_pin(struct app *app, struct commands *commands)
{
    enum side side = app->check.certificate_side;
    if (!app->check.certificate || !check_has_chain(app, side))
        return;
    const struct detail *detail = app->check.check.report->stages[side][STAGE_TLS].detail;
    char *key = mem_copy(detail->chain[0]->spki_sha256); /* the report goes with the next check */
    char pin[] = "pin";
    const struct fix fixes[] = {{field_on_side(FIELD_RECEIVE_VERIFY, side), pin},
                                {field_on_side(FIELD_RECEIVE_SHA256, side), key}};
    check_change(app, fixes, 2, commands);
    free(key);
}

/* The first press shows the certificate, the second pins the key of its leaf. */
void check_pin(struct app *app, struct commands *commands)
{
    struct certificate_offer offer;
    if (!app->check.certificate) {
        open_certificate(app);
        return;
    }
    app_certificate_offer(app, &offer);
    free(offer.host);
    if (offer.pinned)
        app_say(app, SEVERITY_INFO, "%s", _("This key is the one that is pinned."));
    else if (offer.pin_changed)
        dialog_open(app, DIALOG_PIN, "%s",
                    _("This is not the key that is pinned. Unless the server's was renewed, "
                      "somebody else may be answering here, and would get the password."));
    else
        certificate_pin(app, commands);
}

static void use_host(struct app *app, struct commands *commands)
{
    struct certificate_offer offer;
    app_certificate_offer(app, &offer);
    const struct fix host = {field_on_side(FIELD_RECEIVE_HOST, app->check.certificate_side),
                             offer.host};
    if (offer.host)
        check_change(app, &host, 1, commands);
    free(offer.host);
}

void check_fix(struct app *app, struct commands *commands)
{
    if (app->check.certificate)
        use_host(app, commands);
    else
        fix_finding(app, commands);
}

void check_undo_fix(struct app *app)
{
    if (!app->form_open || app->form.undo_count == 0)
        return;
    form_take_back(app);
    report_free(app->check.before);
    app->check.before = NULL;
    if (app->form.undo_count > 0)
        app_say(app, SEVERITY_INFO, "%s",
                _("The change was taken back. c checks again, u takes back the one before."));
    else
        app_say(app, SEVERITY_INFO, "%s", _("The change was taken back. c checks again."));
}
