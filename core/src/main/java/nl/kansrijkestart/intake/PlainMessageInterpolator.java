package nl.kansrijkestart.intake;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;

/** Fills {@code {min}} and looks up {@code {feature.CODE}}; knows no expression language. */
final class PlainMessageInterpolator implements MessageInterpolator {

  private static final Pattern CODE = Pattern.compile("\\{([a-z][a-z0-9]*\\.[A-Z][A-Z0-9_]*)}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

  private final Language language;

  PlainMessageInterpolator(Language language) {
    this.language = language;
  }

  @Override
  public String interpolate(String template, Context context) {
    return interpolate(template, context, language.locale());
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    Map<String, Object> attributes = context.getConstraintDescriptor().getAttributes();
    Matcher code = CODE.matcher(template);
    if (code.matches()) {
      ReasonCode reasonCode = ReasonCode.parse(code.group(1));
      Map<String, Object> parameters = new TreeMap<>();
      reasonCode.parameters().forEach(name -> parameters.put(name, text(attributes, name)));
      return Reason.of(reasonCode, parameters).text(Language.from(locale));
    }
    Matcher matcher = PLACEHOLDER.matcher(template);
    StringBuilder message = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          message, Matcher.quoteReplacement(text(attributes, matcher.group(1))));
    }
    return matcher.appendTail(message).toString();
  }

  private static String text(Map<String, Object> attributes, String name) {
    Object value = attributes.get(name);
    return value == null ? "{" + name + "}" : value.toString();
  }
}
