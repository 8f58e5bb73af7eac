package nl.kansrijkestart.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;

/**
 * Whether a network card is a sign of isolation (signaal isolement): something to talk about with
 * her, never a verdict on her.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
  @JsonSubTypes.Type(value = IsolationSignal.Raised.class, name = "raised"),
  @JsonSubTypes.Type(value = IsolationSignal.NotRaised.class, name = "not-raised"),
  @JsonSubTypes.Type(value = IsolationSignal.Unknown.class, name = "unknown")
})
public sealed interface IsolationSignal extends Explained {

  /**
   * Handles the three answers.
   *
   * @param <R> the type of the outcome
   * @param raised what to do when nobody informal is on the card, not null
   * @param notRaised what to do when somebody is, not null
   * @param unknown what to do when the card was not filled in, not null
   * @return the outcome of the function that was called
   */
  <R> R match(
      Function<? super Raised, ? extends R> raised,
      Function<? super NotRaised, ? extends R> notRaised,
      Function<? super Unknown, ? extends R> unknown);

  /**
   * The card was filled in, and nobody on it is an informal supporter.
   *
   * @param reasons the counts, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Raised(List<Reason> reasons) implements IsolationSignal {

    /** Copies the reasons. */
    public Raised {
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Raised, ? extends R> raised,
        Function<? super NotRaised, ? extends R> notRaised,
        Function<? super Unknown, ? extends R> unknown) {
      return raised.apply(this);
    }
  }

  /**
   * Somebody on the card is an informal supporter.
   *
   * @param reasons the counts, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record NotRaised(List<Reason> reasons) implements IsolationSignal {

    /** Copies the reasons. */
    public NotRaised {
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Raised, ? extends R> raised,
        Function<? super NotRaised, ? extends R> notRaised,
        Function<? super Unknown, ? extends R> unknown) {
      return notRaised.apply(this);
    }
  }

  /**
   * The card was not filled in.
   *
   * @param reasons what is missing, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Unknown(List<Reason> reasons) implements IsolationSignal {

    /** Copies the reasons. */
    public Unknown {
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Raised, ? extends R> raised,
        Function<? super NotRaised, ? extends R> notRaised,
        Function<? super Unknown, ? extends R> unknown) {
      return unknown.apply(this);
    }
  }

  /**
   * Judges a card.
   *
   * @param card the network card, not null
   * @return the answer, never null
   */
  static IsolationSignal of(SupportNetwork card) {
    RuleRef rule = RuleRef.of("NETWORK-CARD", "1");
    List<Source> sources = List.of(Source.of("000_eb423f63e596da97.txt", "L165-171"));
    if (card.filledOn() == null) {
      return new Unknown(
          List.of(Reason.of(ClientReasons.CARD_NOT_FILLED_IN, rule, sources, Map.of())));
    }
    int informal = card.count(SupportNetwork.Kind.INFORMAL);
    Map<String, Integer> counts =
        Map.of("informal", informal, "professional", card.count(SupportNetwork.Kind.PROFESSIONAL));
    return informal == 0
        ? new Raised(List.of(Reason.of(ClientReasons.ISOLATION, rule, sources, counts)))
        : new NotRaised(List.of(Reason.of(ClientReasons.SUPPORTED, rule, sources, counts)));
  }
}
