/* model/oauth_preset.h - what the large providers of OAuth have in common for everybody: a value
 * for a field of an OAuth server. Choosing a preset brings them (record_set). Source: the
 * providers' documents, "Authenticate an IMAP, POP or SMTP connection using OAuth" of Microsoft and
 * "OAuth 2.0 for limited-input devices" of Google. */
#ifndef MAILSETUP_MODEL_OAUTH_PRESET_H
#define MAILSETUP_MODEL_OAUTH_PRESET_H

#include "model/field.h"

struct oauth_preset {
    const char *preset; /* a choice of FIELD_OAUTH_PRESET */
    enum field_id field;
    const char *value;
};
extern const struct oauth_preset oauth_presets[];
extern const size_t oauth_preset_count;

/* Can a token for mail be had in this way? Google's device endpoint refuses the scope for mail. */
bool oauth_flow_possible(const char *preset, const char *flow);

#endif
