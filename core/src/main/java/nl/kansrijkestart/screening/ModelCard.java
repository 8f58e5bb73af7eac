package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.internal.data.Bundled;
import nl.kansrijkestart.internal.json.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * What is publicly known of an instrument whose questions or points are not (modelkaart): what it
 * is for, how well it does, whose it is, and what a host must supply before it is scored.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the code of the instrument, not null
 * @param name the name, not null
 * @param owner whom to ask for a definition, or null where no owner was found
 * @param domains the domains that it covers, empty where they are not published, not null
 * @param facts what is published about it, its limits among them, not null
 * @param supply what to supply, not null
 * @param evidence how well it does, as published, not null
 * @param sources what all this stands on, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "name", "owner", "domains", "facts", "supply", "evidence", "sources"})
public record ModelCard(
    InstrumentId id,
    LocalizedText name,
    @Nullable String owner,
    List<LocalizedText> domains,
    List<LocalizedText> facts,
    LocalizedText supply,
    List<Instrument.Evidence> evidence,
    List<Source> sources) {

  private static final String SHIPPED = "known-instruments.json";

  /** Copies the lists, and checks that there is a source. */
  public ModelCard {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    domains = List.copyOf(domains);
    facts = List.copyOf(facts);
    requireNonNull(supply, "supply");
    evidence = List.copyOf(evidence);
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("A model card needs a source");
    }
  }

  /** The cards that come with the library. */
  static List<ModelCard> shipped() {
    InputStream in = Bundled.open(ModelCard.class, SHIPPED);
    DataObject root = DataObject.read(SHIPPED, in);
    root.only("format", "version", "sources", "cards");
    DataObject documents = root.object("sources");
    Map<String, Source> sources = new HashMap<>();
    Function<String, Source> source =
        key -> sources.computeIfAbsent(key, k -> source(documents.object(k)));
    return root.objects("cards").stream().map(card -> card.build(c -> of(c, source))).toList();
  }

  private static ModelCard of(DataObject card, Function<String, Source> source) {
    card.only("id", "name", "owner", "domains", "facts", "supply", "evidence", "sources");
    return new ModelCard(
        card.value("id", InstrumentId::of),
        text(card.object("name")),
        card.optionalText("owner"),
        card.objects("domains").stream().map(ModelCard::text).toList(),
        card.objects("facts").stream().map(ModelCard::text).toList(),
        text(card.object("supply")),
        card.objects("evidence").stream().map(e -> evidence(e, source)).toList(),
        card.values("sources", source));
  }

  private static Instrument.Evidence evidence(DataObject figure, Function<String, Source> source) {
    return new Instrument.Evidence(
        null,
        null,
        null,
        null,
        figure.value("auc", BigDecimal::new),
        figure.value("aucFrom", BigDecimal::new),
        figure.value("aucTo", BigDecimal::new),
        Math.toIntExact(figure.whole("people")),
        figure.values("sources", source));
  }

  private static LocalizedText text(DataObject text) {
    return LocalizedText.of(text.text("nl"), text.text("en"));
  }

  private static Source source(DataObject source) {
    return new Source(
        source.text("document"),
        source.optionalText("passage"),
        null,
        null,
        source.constant("confidence", Confidence.class));
  }
}
