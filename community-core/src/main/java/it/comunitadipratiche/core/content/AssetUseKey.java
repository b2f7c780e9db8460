package it.comunitadipratiche.core.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which publication (an entry in a locale) shows which asset. */
@Embeddable
record AssetUseKey(
        @Column(name = "entry_id") long entry,
        @Column(name = "locale") String locale,
        @Column(name = "asset_id") long asset) {

    static AssetUseKey of(PublicationKey publication, long asset) {
        return new AssetUseKey(publication.entry().value(), publication.locale().toLanguageTag(), asset);
    }
}
