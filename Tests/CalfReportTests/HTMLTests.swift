import CalfBase
import CalfPricing
import CalfReport
import Foundation
import Testing

struct `A quote as a page` {
  @Test(arguments: Fixture.countries, ["personal", "public"])
  func `it loads nothing, runs nothing and says its language`(country: String, view: String) throws {
    let html = String(try Fixture.document(country, view: view, explain: true).html())
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    // That the digest is the style's own is looked at where there is SHA-256: `Pages of an answer`.
    let policy = #/"default-src 'none'; style-src 'sha256-[^']{44}'; base-uri 'none'; form-action 'none'"/#
    #expect(html.firstMatch(of: policy) != nil && html.firstMatch(of: #/\sstyle=/#) == nil)
    // Addresses of sources stand as text, which loads nothing.
    let loading = html.replacing(#/<li>[A-Z0-9]+: [^<]*<\/li>/#, with: "")
    for word in [
      "<script", "http:", "https:", "url(", "@import", "javascript", " on", "src=", "<link", "<iframe",
    ] {
      let body = word == " on" ? String(html.matches(of: #/<[^>]* on[a-z]+=/#).count) : loading
      #expect(word == " on" ? body == "0" : !body.contains(word), "\(word)")
    }
    #expect(
      html.contains("@page") && html.contains("size: A4") && html.contains("prefers-color-scheme: dark"))
  }

  @Test(arguments: Fixture.countries)
  func `every element is closed in its order`(country: String) throws {
    let html = String(try Fixture.document(country, explain: true).html())
    var open: [Substring] = []
    for tag in html.matches(of: #/<(/?)([a-z0-9]+)[^>]*>/#) where !["meta"].contains(tag.2) {
      if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
    }
    #expect(open.isEmpty)
  }

  @Test func `every table has a caption, and headings with a scope`() throws {
    let html = String(try Fixture.document("us", explain: true).html())
    #expect(html.matches(of: #/<table/#).count == html.matches(of: #/<caption>/#).count)
    #expect(html.matches(of: #/<th[ >]/#).count == html.matches(of: #/<th scope="(col|row)"/#).count)
  }
}

struct `Brands` {
  @Test func `every brand of the products table is withheld`() throws {
    let table = try CSVTable(Fixture.bytes("products.csv"))
    let column = try table.column("brands")
    let brands = table.rows.flatMap { String($0.fields[column]).split(separator: ";") }
      .map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(brands.count >= 8)
    for brand in brands {
      let list = try Fixture.list(
        "gb", replacing: [("Numbing cream", "Cream for \(brand.uppercased()) days")])
      let flow = try Fixture.document(try Fixture.quote(list, view: "public")).flow
      #expect(flow.contains("Cream for (brand withheld) days"), "\(brand)")
      #expect(try Fixture.document(try Fixture.quote(list)).flow.contains(brand.uppercased()))
    }
  }
}
