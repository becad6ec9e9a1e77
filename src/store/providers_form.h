/* store/providers_form.h - what the texts in a file of providers may look like: the patterns of
 * share/schema/providers.schema.json. Sizes are checked elsewhere. */
#ifndef MAILSETUP_STORE_PROVIDERS_FORM_H
#define MAILSETUP_STORE_PROVIDERS_FORM_H

#include <stdbool.h>

bool form_id(const char *text);
bool form_region(const char *text);
bool form_domain(const char *text);
bool form_protocol(const char *text); /* of receiving */
bool form_host(const char *text);     /* with <parts> and %EMAILDOMAIN% */
bool form_encryption(const char *text);
bool form_username(const char *text);
bool form_certainty(const char *text);
bool form_part(const char *text);
bool form_pattern(const char *text);
bool form_url(const char *text);
bool form_endpoint(const char *text);
bool form_tenant(const char *text);
bool form_scope(const char *text);
bool form_oauth_preset(const char *text);
bool form_receive_auth(const char *text);
bool form_send_auth(const char *text);

#endif
