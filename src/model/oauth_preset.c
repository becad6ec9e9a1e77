/* The providers of OAuth that everybody meets. */
#include "model/oauth_preset.h"

#include <string.h>

#define MICROSOFT "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/"
#define OUTLOOK   "https://outlook.office.com/"
#define GMAIL     "https://mail.google.com/"

const struct oauth_preset oauth_presets[] = {
    {"microsoft365", FIELD_OAUTH_NAME, "Microsoft 365"},
    {"microsoft365", FIELD_OAUTH_AUTHORIZE, MICROSOFT "authorize"},
    {"microsoft365", FIELD_OAUTH_TOKEN_ENDPOINT, MICROSOFT "token"},
    {"microsoft365", FIELD_OAUTH_DEVICE, MICROSOFT "devicecode"},
    {"microsoft365", FIELD_OAUTH_FLOW, "device"},
    {"microsoft365", FIELD_OAUTH_SCOPE_POP3, OUTLOOK "POP.AccessAsUser.All offline_access"},
    {"microsoft365", FIELD_OAUTH_SCOPE_IMAP4, OUTLOOK "IMAP.AccessAsUser.All offline_access"},
    {"microsoft365", FIELD_OAUTH_SCOPE_SMTP, OUTLOOK "SMTP.Send offline_access"},
    {"google", FIELD_OAUTH_NAME, "Google"},
    {"google", FIELD_OAUTH_AUTHORIZE, "https://accounts.google.com/o/oauth2/auth"},
    {"google", FIELD_OAUTH_TOKEN_ENDPOINT, "https://oauth2.googleapis.com/token"},
    {"google", FIELD_OAUTH_DEVICE, ""},
    {"google", FIELD_OAUTH_FLOW, "authorization-code"},
    {"google", FIELD_OAUTH_SCOPE_POP3, GMAIL},
    {"google", FIELD_OAUTH_SCOPE_IMAP4, GMAIL},
    {"google", FIELD_OAUTH_SCOPE_SMTP, GMAIL},
};
const size_t oauth_preset_count = sizeof(oauth_presets) / sizeof(oauth_presets[0]);

bool oauth_flow_possible(const char *preset, const char *flow)
{
    return strcmp(preset, "google") != 0 || strcmp(flow, "authorization-code") == 0;
}
