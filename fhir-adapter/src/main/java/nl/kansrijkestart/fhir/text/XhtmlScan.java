package nl.kansrijkestart.fhir.text;

import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.kansrijkestart.fhir.outcome.FhirReasons;

/**
 * Whether a narrative keeps to the elements and attributes that FHIR allows in one; anything else
 * could be run by a browser that shows it.
 *
 * <p>Source: FHIR R4, constraint txt-1 of Narrative.
 */
final class XhtmlScan {

  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "big",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "li",
          "ol",
          "p",
          "pre",
          "q",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "tt",
          "ul",
          "var");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "title",
          "style",
          "class",
          "id",
          "lang",
          "dir",
          "accesskey",
          "tabindex",
          "span",
          "width",
          "align",
          "valign",
          "char",
          "charoff",
          "abbr",
          "axis",
          "headers",
          "scope",
          "rowspan",
          "colspan",
          "summary",
          "border",
          "cellpadding",
          "cellspacing",
          "src",
          "href",
          "name",
          "alt",
          "longdesc",
          "height",
          "hspace",
          "vspace",
          "clear",
          "cite",
          "compact",
          "start",
          "type",
          "value",
          "hreflang",
          "rel",
          "rev",
          "charset",
          "nowrap",
          "bgcolor",
          "frame",
          "rules",
          "space");

  private static final Set<String> LINKS = Set.of("href", "src", "longdesc", "cite");
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  private XhtmlScan() {}

  /** Looks at a narrative that stands in JSON as text. */
  static void run(String div, Scan scan) throws Scan.Refused {
    try {
      XMLStreamReader xml = XmlScan.reader(div);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw scan.refuse(FhirReasons.DOCTYPE);
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          element(xml, scan);
        }
      }
    } catch (XMLStreamException e) {
      // such as an entity of HTML, which XML does not know
      scan.active();
    }
  }

  /** Looks at the element on which the reader stands, up to its end. */
  static void element(XMLStreamReader xml, Scan scan) throws Scan.Refused, XMLStreamException {
    boolean active = !safe(xml);
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw scan.refuse(FhirReasons.DOCTYPE);
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        scan.count();
        scan.depth(depth);
        active |= !safe(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    if (active) {
      scan.active();
    }
  }

  private static boolean safe(XMLStreamReader xml) {
    if (!ELEMENTS.contains(xml.getLocalName())) {
      return false;
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      if (!ATTRIBUTES.contains(name)
          || (LINKS.contains(name) && !safeLink(xml.getAttributeValue(i)))
          || (name.equals("style") && xml.getAttributeValue(i).contains("("))) {
        return false;
      }
    }
    return true;
  }

  private static boolean safeLink(String link) {
    int colon = link.indexOf(':');
    String before = colon < 0 ? "" : link.substring(0, colon);
    return colon < 0
        || before.contains("/")
        || before.contains("#")
        || before.contains("?")
        || SCHEMES.contains(before.toLowerCase(Locale.ROOT));
  }
}
