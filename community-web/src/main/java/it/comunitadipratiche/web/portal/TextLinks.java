package it.comunitadipratiche.web.portal;

import it.comunitadipratiche.core.content.types.RichText;
import it.comunitadipratiche.web.page.Visit;
import java.util.List;

/** Finds where words in the formatted texts of publications lead: a CDI bean, of the platform or a plugin. */
public interface TextLinks {

    /** The parts of words that stand together which lead somewhere, in their order, none overlapping another. */
    List<RichText.Way> in(String words, Visit visit);
}
