/* base/idn.c - A-labels by libidn2, in any locale. */
#include "base/idn.h"

#include "base/i18n.h"
#include "base/text.h"

#include <idn2.h>
#include <stdint.h>
#include <string.h>

static bool is_ascii(const char *host)
{
    for (; *host != '\0'; host++)
        if ((unsigned char)*host >= 0x80)
            return false;
    return true;
}

bool host_a_label(const char *host, char out[IDN_ROOM], struct err *err)
{
    uint8_t *label = NULL;

    if (!is_ascii(host)) {
        int rc =
            idn2_lookup_u8((const uint8_t *)host, &label, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
        if (rc != IDN2_OK)
            return fail(err, ERR_INPUT, _("The name %s cannot be looked up: %s."), host,
                        idn2_strerror(rc));
    }
    const char *name = label != NULL ? (const char *)label : host;
    bool fits = *name != '\0' && strlen(name) < IDN_ROOM;
    if (fits)
        text_copy(out, IDN_ROOM, name);
    idn2_free(label);
    return fits || fail(err, ERR_INPUT, _("The host name is empty or too long."));
}
