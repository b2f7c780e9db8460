package it.comunitadipratiche.api.vocabulary;

import it.comunitadipratiche.api.http.Answers;
import it.comunitadipratiche.api.http.ETags;
import it.comunitadipratiche.api.http.Listing;
import it.comunitadipratiche.api.http.Parameters;
import it.comunitadipratiche.api.problem.ProblemType;
import it.comunitadipratiche.api.problem.RequestProblemException;
import it.comunitadipratiche.core.kernel.Locales;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import it.comunitadipratiche.core.vocabulary.SchemeDetails;
import it.comunitadipratiche.core.vocabulary.Vocabularies;
import it.comunitadipratiche.core.vocabulary.VocabularyFiles;
import it.comunitadipratiche.core.vocabulary.VocabularyImportOptions;
import it.comunitadipratiche.core.vocabulary.VocabularyImportReport;
import it.comunitadipratiche.core.vocabulary.skos.VocabularyFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Schemes and their concepts; a scheme is also there as a file, by {@code Accept} or by the end of its address. */
@Path("vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class VocabularyResource {
    private static final String TURTLE = "text/turtle";
    private static final String RDF_XML = "application/rdf+xml";
    private static final String JSON_LD = "application/ld+json";

    private Vocabularies vocabularies;
    private VocabularyFiles files;
    private Locales locales;
    private Answers answers;

    @SuppressWarnings("NullAway.Init")
    public VocabularyResource() {
        // for the CDI proxy
    }

    @Inject
    VocabularyResource(Vocabularies vocabularies, VocabularyFiles files, Locales locales, Answers answers) {
        this.vocabularies = vocabularies;
        this.files = files;
        this.locales = locales;
        this.answers = answers;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        return answers.of(Listing.whole(vocabularies.schemes()), request);
    }

    @GET
    @Path("{scheme:[a-z0-9-]+}")
    public Response get(@PathParam("scheme") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        SchemeDetails scheme = vocabularies.scheme(name);
        return answers.versioned(scheme, ETags.of(scheme.version()), request);
    }

    @GET
    @Path("{scheme:[a-z0-9-]+}")
    @Produces({TURTLE, RDF_XML, JSON_LD})
    public Response file(@PathParam("scheme") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters.none(uri);
        String accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        VocabularyFormat format = Arrays.stream(VocabularyFormat.values())
                .filter(candidate -> accepted.contains(candidate.mediaType()))
                .findFirst()
                .orElse(VocabularyFormat.TURTLE);
        return written(name, format, request);
    }

    @GET
    @Path("{scheme:[a-z0-9-]+}.{extension:ttl|rdf|jsonld}")
    @Produces({TURTLE, RDF_XML, JSON_LD})
    public Response namedFile(
            @PathParam("scheme") String name,
            @PathParam("extension") String extension,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.none(uri);
        VocabularyFormat format =
                VocabularyFormat.ofFileName("x." + extension).orElseThrow(jakarta.ws.rs.NotFoundException::new);
        return written(name, format, request);
    }

    private Response written(String name, VocabularyFormat format, HttpServletRequest request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.write(name, format, out);
        byte[] body = out.toByteArray();
        return answers.ready(body, ETags.of(body), format.mediaType() + ";charset=UTF-8", request)
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + format.extension() + '"')
                .build();
    }

    /** Brings a file in; doing it again changes nothing. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    public Response read(InputStream file, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        VocabularyImportOptions options =
                new VocabularyImportOptions(parameters.flag("dryRun"), parameters.text("scheme"));
        parameters.end();
        VocabularyFormat format = Optional.ofNullable(request.getContentType())
                .flatMap(VocabularyFormat::ofMediaType)
                .orElseThrow(() -> new RequestProblemException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, "api.vocabulary.format", TURTLE, RDF_XML, JSON_LD));
        VocabularyImportReport report = files.read(file, format, options);
        return Response.ok(Answers.json(report))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** All concepts by code, or those whose label begins with {@code q}. */
    @GET
    @Path("{scheme:[a-z0-9-]+}/concepts")
    public Response concepts(
            @PathParam("scheme") String name, @Context UriInfo uri, @Context HttpServletRequest request) {
        Parameters parameters = new Parameters(uri);
        Optional<String> text = parameters.text("q");
        Locale locale = parameters.text("locale").map(locales::of).orElseGet(answers::locale);
        int limit = parameters.number("limit", text.isPresent() ? 20 : 1_000, 1, 1_000);
        int from = parameters.number("from", 0, 0, Integer.MAX_VALUE);
        parameters.end();
        List<ConceptDetails> found = text.isPresent()
                ? vocabularies.search(name, text.get(), locale, limit)
                : part(vocabularies.concepts(name), from, limit);
        return answers.of(Listing.whole(found), request);
    }

    private static List<ConceptDetails> part(List<ConceptDetails> all, int from, int limit) {
        int start = Math.min(from, all.size());
        return new ArrayList<>(all.subList(start, Math.min(all.size(), start + limit)));
    }

    /** One concept of a scheme, by id, URI or code. */
    @GET
    @Path("{scheme:[a-z0-9-]+}/concepts/{key}")
    public Response concept(
            @PathParam("scheme") String name,
            @PathParam("key") String key,
            @Context UriInfo uri,
            @Context HttpServletRequest request) {
        Parameters.none(uri);
        vocabularies.scheme(name);
        ConceptDetails concept = vocabularies.resolve(name, List.of(key)).values().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("vocabulary.concept.unknown", key));
        return answers.versioned(concept, ETags.of(concept.version()), request);
    }
}
