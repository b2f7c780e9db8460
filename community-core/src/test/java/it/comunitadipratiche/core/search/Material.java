package it.comunitadipratiche.core.search;

import static it.comunitadipratiche.core.search.TestFields.aChoice;
import static it.comunitadipratiche.core.search.TestFields.aField;
import static it.comunitadipratiche.core.search.TestFields.aGroup;
import static it.comunitadipratiche.core.search.TestFields.aList;
import static it.comunitadipratiche.core.search.TestFields.aPlainField;
import static it.comunitadipratiche.core.search.TestFields.aTerm;
import static it.comunitadipratiche.core.search.TestFields.aType;

import it.comunitadipratiche.core.content.types.ContentType;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Audience;

/** A content type with fields of all kinds. */
final class Material {
    static final ContentType TYPE = aType(
            "material",
            aField("title", FieldKind.TEXT),
            aField("summary", FieldKind.TEXT),
            aField("body", FieldKind.RICH_TEXT),
            aField("notes", FieldKind.TEXT, Audience.STAFF),
            aField("contact", FieldKind.TEXT, Audience.MEMBERS),
            aField("rating", FieldKind.INTEGER, Audience.STAFF),
            aChoice("kind", "NORMATIVE", "ADMINISTRATIVE"),
            aField("year", FieldKind.INTEGER),
            aField("cost", FieldKind.MONEY),
            aField("share", FieldKind.DECIMAL),
            aField("date", FieldKind.DATE),
            aField("checkedAt", FieldKind.INSTANT),
            aField("current", FieldKind.BOOLEAN),
            aField("issuer", FieldKind.TEXT),
            aField("mail", FieldKind.EMAIL),
            aField("place", FieldKind.TERRITORY),
            aField("norm", FieldKind.LEGAL_REFERENCE),
            aField("related", FieldKind.REFERENCE),
            aField("spot", FieldKind.GEO_POINT),
            aPlainField("code", FieldKind.TEXT),
            aList(aTerm("themes", "themes")),
            aList(aGroup("phases", aChoice("type", "NOTICE", "TABLES"), aField("start", FieldKind.DATE))));

    private Material() {}
}
