package it.comunitadipratiche.core.search;

import java.util.List;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexObjectFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaObjectField;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;

/** Maps documents to the index: every field has the type that the end of its name tells. */
final class IndexMapping implements StandalonePojoMappingConfigurer {
    /** The number of this mapping; an index of another one is built anew. */
    static final int VERSION = 2;

    static final String NAME = "publications";

    @Override
    public void configure(StandalonePojoMappingConfigurationContext context) {
        TypeMappingStep type = context.programmaticMapping().type(IndexDocument.class);
        type.searchEntity();
        type.indexed().index(NAME);
        type.property("id").documentId();
        type.binder(new Templates());
    }

    private static final class Templates implements TypeBinder {
        @Override
        public void bind(TypeBindingContext context) {
            context.dependencies().useRootOnly();
            IndexSchemaObjectField root = context.indexSchemaElement().objectField(IndexField.ROOT);
            words(root);
            values(root);
            context.bridge(IndexDocument.class, new Bridge(root.toReference()));
        }

        private static void words(IndexSchemaElement root) {
            for (Language language : Language.values()) {
                root.fieldTemplate(language.suffix(), type -> type.asString()
                                .analyzer(language.analyzer())
                                .highlightable(List.of(Highlightable.UNIFIED, Highlightable.PLAIN)))
                        .matchingPathGlob("*_" + language.suffix())
                        .multiValued();
            }
        }

        private static void values(IndexSchemaElement root) {
            root.fieldTemplate("keyword", type -> type.asString())
                    .matchingPathGlob("*_keyword")
                    .multiValued();
            root.fieldTemplate(
                            "shown",
                            type -> type.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                    .matchingPathGlob("*_shown")
                    .multiValued();
            root.fieldTemplate("facet", type -> type.asString().aggregable(Aggregable.YES))
                    .matchingPathGlob("*_facet")
                    .multiValued();
            root.fieldTemplate(
                            "order",
                            type -> type.asString().sortable(Sortable.YES).projectable(Projectable.YES))
                    .matchingPathGlob("*_order");
            root.fieldTemplate("long", type -> type.asLong()
                            .sortable(Sortable.YES)
                            .aggregable(Aggregable.YES)
                            .projectable(Projectable.YES))
                    .matchingPathGlob("*_long");
            root.fieldTemplate("longs", type -> type.asLong().aggregable(Aggregable.YES))
                    .matchingPathGlob("*_longs")
                    .multiValued();
            root.fieldTemplate(
                            "double",
                            type -> type.asDouble().sortable(Sortable.YES).projectable(Projectable.YES))
                    .matchingPathGlob("*_double");
            root.fieldTemplate("doubles", type -> type.asDouble())
                    .matchingPathGlob("*_doubles")
                    .multiValued();
        }
    }

    private record Bridge(IndexObjectFieldReference root) implements TypeBridge<IndexDocument> {
        @Override
        public void write(DocumentElement target, IndexDocument document, TypeBridgeWriteContext context) {
            DocumentElement fields = target.addObject(root);
            document.values().forEach((name, values) -> values.forEach(value -> fields.addValue(name, value)));
        }
    }
}
