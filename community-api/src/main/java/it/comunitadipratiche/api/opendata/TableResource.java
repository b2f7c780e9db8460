package it.comunitadipratiche.api.opendata;

import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.JsonLibrary;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.territories.Territories;
import it.comunitadipratiche.core.territories.TerritoryDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** A collection as a table: a row for each publication. */
@Path("{collection:[a-z][a-z0-9-]*}.csv")
@Produces("text/csv")
@ApplicationScoped
public class TableResource {
    private DataSets sets;
    private Territories territories;
    private Callers callers;
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    public TableResource() {
        // for the CDI proxy
    }

    @Inject
    TableResource(DataSets sets, Territories territories, Callers callers, Settings settings) {
        this.sets = sets;
        this.territories = territories;
        this.callers = callers;
        this.settings = settings;
    }

    @GET
    public Response table(
            @PathParam("collection") String collection, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Delimiter delimiter = parameters.choice("delimiter", Delimiter.class).orElse(Delimiter.COMMA);
        DataSet set = sets.read(collection, parameters);
        List<Column> columns = Columns.of(set.type(), callers.current().audience());
        StreamingOutput body = out -> {
            try (Table table = new Table(out, delimiter)) {
                table.row(columns.stream().map(Column::name).toList());
                set.each(document -> table.row(row(document, columns)));
            }
        };
        return sets.answer(set, ".csv", Table.MEDIA_TYPE, body, request);
    }

    private List<String> row(ReadyDocument document, List<Column> columns) throws IOException {
        try (JsonReader reader = JsonLibrary.JSON.createReader(new ByteArrayInputStream(document.body()))) {
            Cells cells = new Cells(reader.readObject(), this::place, settings.siteUrl());
            return columns.stream().map(cells::of).toList();
        }
    }

    private String place(String code) {
        return territories.find(code).map(TerritoryDetails::label).orElse("");
    }
}
