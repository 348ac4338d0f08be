package org.casereviewupdate.token;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** The secrets under which links are signed. */
@ConfigMapping(prefix = "case-review-update.token")
public interface TokenConfig {

    /**
     * The key ring: {@code id:secret} entries, comma-separated, ids from 1 to 255. The first one signs; all of them verify, so that a link
     * mailed under an older key still works after a rotation. A secret is Base64 of at least 32 random bytes.
     */
    @UsableKeys
    List<@KeptSecret String> keys();
}
