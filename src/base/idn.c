/* base/idn.c - A-labels by libidn2, in any locale. It is loaded for the first name that needs it:
 * with the tables of all scripts it would be a tenth of every start. */
#include "base/idn.h"

#include "base/i18n.h"
#include "base/library.h"
#include "base/text.h"

#include <idn2.h>
#include <stdint.h>
#include <string.h>

/* clang-format off */
#define IDN_FUNCTIONS(X) \
    X(lookup_u8) \
    X(strerror) \
    X(free)
/* clang-format on */

struct idn {
#define X(name) LIBRARY_POINTER(idn2_, name)
    IDN_FUNCTIONS(X)
#undef X
};

static bool load(struct idn *idn, struct err *err)
{
    static const struct library_entry entries[] = {
#define X(name) LIBRARY_ENTRY(idn2_, struct idn, name)
        IDN_FUNCTIONS(X)
#undef X
    };
    return library_load("libidn2.so.0", entries, sizeof entries / sizeof *entries, idn, err);
}

static bool is_ascii(const char *host)
{
    for (; *host != '\0'; host++)
        if ((unsigned char)*host >= 0x80)
            return false;
    return true;
}

bool host_a_label(const char *host, char out[IDN_ROOM], struct err *err)
{
    struct idn idn = {0};
    uint8_t *label = NULL;

    if (!is_ascii(host)) {
        if (!load(&idn, err))
            return false;
        int rc =
            idn.lookup_u8((const uint8_t *)host, &label, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
        if (rc != IDN2_OK)
            return fail(err, ERR_INPUT, _("The name %s cannot be looked up: %s."), host,
                        idn.strerror(rc));
    }
    const char *name = label != NULL ? (const char *)label : host;
    bool fits = *name != '\0' && strlen(name) < IDN_ROOM;
    if (fits)
        text_copy(out, IDN_ROOM, name);
    if (label != NULL)
        idn.free(label);
    return fits || fail(err, ERR_INPUT, _("The host name is empty or too long."));
}
