package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import java.util.Optional;
import java.util.Set;

/** What publishing needs of files: what to show of them, and telling them where they are shown. */
interface AssetLookup {

    Optional<Surroundings.Asset> find(Id id);

    /** Says which files a publication shows, and to whom; none if it is withdrawn. */
    void shown(PublicationKey publication, Audience audience, Set<Id> assets);
}
