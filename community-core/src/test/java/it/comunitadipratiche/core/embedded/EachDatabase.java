package it.comunitadipratiche.core.embedded;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a test class once on each database, and on OpenSearch too if it says so. */
class EachDatabase implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        Stream<TestPlace> places = Stream.of(TestDatabase.values()).map(database -> new TestPlace(database, false));
        boolean more = context.getRequiredTestClass().isAnnotationPresent(OnOpenSearchToo.class);
        return (more ? Stream.concat(places, Stream.of(new TestPlace(TestDatabase.POSTGRESQL, true))) : places)
                .map(On::new);
    }

    private record On(TestPlace place) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return place.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return place.openSearch()
                    ? List.of(new IfOpenSearchStarts(), new InCommunity(place))
                    : List.of(new InCommunity(place));
        }
    }
}
