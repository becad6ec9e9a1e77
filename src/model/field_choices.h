/* model/field_choices.h - the choices of the fields that have some. */
#ifndef MAILSETUP_MODEL_FIELD_CHOICES_H
#define MAILSETUP_MODEL_FIELD_CHOICES_H

#include "model/field.h"

extern const struct choice choices_protocol[], choices_encryption[], choices_verify[];
extern const struct choice choices_receive_auth[], choices_send_mechanism[];
extern const struct choice choices_method[], choices_credentials[], choices_family[];
extern const struct choice choices_account_auth[], choices_source[], choices_sender[];
extern const struct choice choices_oauth_preset[], choices_oauth_flow[];
extern const struct choice choices_users_rule[], choices_watch_type[];

#endif
