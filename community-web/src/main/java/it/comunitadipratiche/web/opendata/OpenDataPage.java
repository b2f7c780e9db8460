package it.comunitadipratiche.web.opendata;

import it.comunitadipratiche.api.opendata.Licence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The data sets there are, and the terms under which they may be used. */
public record OpenDataPage(List<DataSet> sets, Licence licence) {

    public OpenDataPage {
        sets = List.copyOf(sets);
    }

    /**
     * A collection as open data.
     *
     * @param count how many records it has
     * @param changed when one of them last changed; nothing if there are none
     * @param pages the path of the collection on the site
     * @param data the path of its data, to which a suffix is added
     */
    public record DataSet(
            String name, String collection, long count, Optional<Instant> changed, String pages, String data) {

        public String table() {
            return data + ".csv?delimiter=SEMICOLON";
        }

        public String plainTable() {
            return data + ".csv";
        }

        public String json() {
            return data + ".json";
        }

        public String codebook() {
            return data + "/codebook";
        }

        public String codebookTable() {
            return data + "/codebook.csv?delimiter=SEMICOLON";
        }
    }
}
