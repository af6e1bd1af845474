import Foundation
import TestSupport
import Testing

/// Tags and texts that bypass libxml2 give the events that libxml2 would give.
@Suite struct SameEventsTests {
  static let windows = [1, 2, 3, 7, 64, 4_095, 4_096, 4_097]

  /// Bodies, each with something that a version of libxml2 or a simple tokenizer reads differently.
  static let snippets: [String] = [
    "<div class='q-box keep qu-mb' style='x > y' id=a>x</div>",
    "<a href='a>b' title=\"c>d\">x</a>", "<a href=a>b' x>y", "<a href=x/>y</a>z",
    "<a href=x data-x=1 />y</a>z", "<br/ ><br / ><br//>x", "<a / href=x>y</a>",
    "<i style='display: none'>x", "<i style=x style=display>y", "<i STYLE=\"a\" style='display:'>x",
    "<i style style=display>x", "<i style='dis&#112;lay'>x", "<i style=display rel=canonical>x",
    "<i style='x' rel='y' @z='style' style=display rel=canon>x", "<i style='display", "<i style='x",
    "<a/href=x>y", "<a href=1 href=2 HREF=3>x</a>", "<a data-x=1 data-x=2 data-x>x",
    "<a class=a class=keep>x", "<a class='a' class='keep'>x", "<A CLASS='keep B b' HREF=X>y</A>",
    "<a class='keep&#32;b'>x", "<a class='ke&#101;p b &amp; c'>x", "<a class=keep&amp;b>x",
    "<a class=dom_\"x>y", "<a class = 'b' href = x>y", "<a class\n=\n\tb\nhref\n=\nx>y",
    "<a class=>x", "<a href= >x", "<a href=>x</a>", "<a href= data-x=1>x", "<a title= href=x>y",
    "<a href='x'class='b'title='y'src=z>w", "<a 'x' href=y>z", "<a \"x>\" href=y>z",
    "<a @click='a > b' href=x>y", "<a @click=a href=x>y</a>", "<a x@y='>' href=z>w",
    "<a é='>' href=z>w</a>", "<aé href=x>y</aé>", "<a=b>x</a=b>", "<a\"b\">x", "<a href='x",
    "<a title='x", "<a title=\"x>y</a>z<b>w", "<a title='x>y</a><a title='z>w</a>",
    "<a title=\"it's\" href='say \"x\"'>y", "<div title='x' <b>y</b>", "<div <b href=x>y",
    "<", "x < y <= z << <b>w</b>", "<3 <-> <1>", "a <b", "<b", "<b ", "<b title", "<b title=",
    "<b title=x", "<b title=x href", "<b href=x", "<b class='x' ", "<b class='keep", "<b /",
    "<b title=x ='>'>y", "<a href title=x =y>z", "<b x /", "</", "</b", "</b ", "</ b>x", "</>x",
    "</3 <b>x</b>>y", "</3>x<b>y", "x</b>y",
    " </b> x", "<i>x</i></i> </i></i>y", "<b><div>x</b>y</div>z</b>w", "<p>x</p></p>y", "</br>x",
    "</body>x</html>y<div>z", "<i x></i x=y>z", "<i>x</i title='>'>y", "<i>x</i/>y", "</p></p>x",
    "<_x>y</_x>", "<:x>y</:x>", "<.x>y", "<x:y-z.w_v>1</x:y-z.w_v>2", "<b1>x</b1>",
    "<!-- a --><!----><!-- -- --><!-- > -->x",
    "<!-- a --!><b>x</b> -->y", "<!----!>x<b>-->", "<!---x-->y", "<!-- <b>x", "<!--",
    "<!-", "<!", "<!-x>y", "<!>x", "<!x 'a>b'>y", "<![CDATA[x>y]]>z", "<![if IE]>x<![endif]>",
    "<!DOCTYPE html>x", "<!doctype x 'a>b'>y", "<!DOCTYPE x PUBLIC \"a\" \"b\">y",
    "<!DOCTYPE x PUBLIC \"a>b\">y", "<?x>y", "<?xml version='1>0'?>y", "<? x>y<b>z", "<?<b>x</b>>y",
    "<?", "<?x", "<script>x</script>y", "<script>x", "<script></script>y",
    "<script>\"</b>\"</script>y",
    "<script></b>x</script>y", "<script><b>x</script>y", "<script><noscript>x</script>y",
    "<script> <b>x</b></script>y", "<script>x</script x>y", "<script>x</script\n>y",
    "<script>x</scripty>z</script>w", "<script>x</SCRIPT>y", "<script>x</script/>y",
    "<script><!-- x --></script>y", "<script>x<!-- <script>y</script>z --></script>w",
    "<script>x<!--y</script>z<b>", "<script/>x</script>y", "<script src=x />y</script>z",
    "<script @x='>'>y</script>z", "<script>\u{FFFE}x\u{FFFF}</script>y\u{FFFF}", "<script></script",
    "<script>é€😀é€😀é€😀é€😀é€😀é€😀é€😀é€😀é€😀é€😀</script>é", "<script>x</scrip", "<script>x<",
    "<SCRIPT type=x>if (a<b && c</d/) { '<!' }</SCRIPT>y", "<div><script></div>x</script>y",
    "<style>a > b { '</b>' }</style>x", "<style><b>x</style>y", "<style>x</styley>z</style>w",
    "<style></style>x", "<style/>x</style>y", "<style>x", "<style><!-- <style> --></style>x",
    "<title>x</title>y", "<title>a < b</title>y", "<title><b>x</title>y</b>", "<title/>x</title>y",
    "<title>x &amp; y</title >z", "<textarea>x</textarea>y", "<textarea><b></textarea>y",
    "<iframe></iframe>x", "<iframe srcdoc='<b>'><b>x</b></iframe>y", "<xmp>x</xmp>y",
    "<xmp><b></xmp>y", "<noembed>x</noembed>", "<plaintext>x<b>y</plaintext>z",
    "<noscript><img src=x class=b></noscript>y", "<svg viewBox='0 0'><path d=x /></svg>y",
    "<svg><svg><path class=b></svg>x</svg>y", "<svg>x<path>y", "<svg><title>x</title></svg>y",
    "<svg><style>x</style></svg>y", "<svg><style/></svg>y", "<svg><a href=x></svg>y</a>",
    "<html lang=x><body class=b>y", "<head><title>x</title></head>y", "<body/>x<p/>y<div/>z",
    "<table><tr><td>x<td>y<tr><th>z</table>w", "<ul><li>x<li>y</ul>z", "<p>x<div>y</p>z</div>w",
    "<select><option>x<option>y</select>z", "<form><form>x</form>y</form>z", "&lt;b> &amp <b>&#60;",
    "<b title='&quot;>'>x", "<b title=&quot;>x", "<a href=&#x3e;>x", "<a href='&#39;>'>x",
    "<div><div><div>x</div>y</div>z</div>w", "<div>\n<span> </span>\n</div>\n",
    "<div><span>x</div>y</span>z</div>w", "<span><a href=x><div><a href=y>z</a></div></a></span>w",
    "<span><a><span><a>x</a></span>y</a></span>z",
    "<span><p>x<span><div>y</div></span></p></span>z",
    "<div><p><div>x</div></p>y</div>z", "<ul><li>x<span><li>y</span></li></ul>z",
    "<ul><li><ol><li>x</li></ol></li></ul>", "<b><p>x</p></b>y", "<u><i><p>x</i></u>y</p>z",
    "<div><div></p></div></div>x", "<div><div></i></div>y</div>",
    "<div><div><h1>x</h1></div>y</div>z",
    "<div><br><img src=x><input></div>y", "<div><br></br></div>x", "<div><div/>x</div>y</div>z",
    "<div><path/>x<path d=y />z</div>w", "<div><div @x>y</div>z</div>w",
    "<div><div></ div>x</div>y",
    "<div><div></div x>y</div>z", "<DIV><Div>x</dIV></DIV>y", "<div><div title=x>y</div></div>z",
    "<div><div class>y</div></div>z", "<div><div href>y</div></div>z", "<div><div>x", "<div><div",
    "<div><div title", "<div><div title='x", "<div><div>x</div",
    "<div><span><b><i><u>x</u></i></b>y",
    "<div><!-- x --><div><!-- y --></div><!-- z --></div>", "<div><!--_>--><div><!--_>--></div>x",
    "<div><div><?x><!y>z</div></div>", "<div><div><script>x</script>y</div>z</div>w",
    "<div><span>x</span><title>y</title><span>z</span></div>", "<div><div></body>x</div>y</div>z",
    "<div><div><table><tr><td><div><div>x</div></div></table>y</div>z</div>w",
    "<div><svg><g><path d=x></path><circle></circle></g></svg><svg></div>x</svg>y",
    "<div><divdivdivdiv>x</divdivdivdiv></div>y", "<div><button><div>x</button>y</div>z",
    "<div><a href='x' class=\"b q\" href=\"y\">z</a></div>",
    "<div><a HREF='x' class='B b'>z</a></div>",
    "<div><a href='x&amp;y' lang='z'>w</a></div>", "<div><a lang='z' href='x&amp;y'>w</a></div>",
    "<div><a lang='z' href=x>w</a></div>", "<div><a lang='z' href>w</a></div>",
    "<div><a href='' class='' lang=\"=\">w</a></div>",
    "<div><a href='\n=\"' lang=\"'>\">w</a></div>",
    "<div><a href='x' @y>z</a></div>", "<div><a href='x'/>z</a></div>", "<div><a href='x' z",
    "<div><a href='x' class='keep &amp; b'>z</a></div>", "<div><a href='x'><h1>y</h1></a></div>",
    "<div><a href='é' lang='\u{FFFE}'>w</a></div>", "<div><a href='x'>y<a href='z'>w</a></a></div>",
    "<a x<y href='z'>w</a>", "<a x<y>w</a>", "<a x@y:z b>w</a>", "<a href<y href='z'>w</a>",
    "<a class@x class='b'>w</a>", "<a x<y='z>' href=w>v</a>", "<a x<y\"z href='w'>v</a>",
    "<a x<y/ href='z'>w</a>", "<a x<y", "<a x< ", "<a href='x'y<z href='w'>v</a>",
    "<a href=\"x<a href=\"y<a href=\"z", "<a href=\"x<a href=\"y<a href=\"z\">w</a>v",
    "<a href href='x'>y</a>", "<a HREF='x' href=\"y\" href=z>w</a>", "<a x<é href='y'>z</a>",
    "<div><a x<y href='z'>w</a></div>", "<div><a href='x' y<z href='w'>v</a></div>",
    "<script x<y src='z'>w</script>v", "<img x<y src='z' src='w'>v",
    "<a x< ='z' href=w>v</a>", "<a x<y\n= 'z>w</a>' href='v'>u", "<x x< ='>",
    "<a><!DOCTYPE></l>", "<div><b><!doctype html></b></div>x",
    "<div><!doctype html><div>x</div></div>",
    // Misplaced tags, which libxml2 drops, and with each one end tag.
    "<div><body>x</body>y</div>z</body>w", "<div><html lang=x><a>y</html>z</a></div>",
    "<div><head>x</head><head/>y</div>z", "<p><body>x</p>y", "<b><body class=b/>x</b>y",
    "x</body><div><html><v", "<div><body><body>x</head></body></html>y</body>z",
    "<span><div><b><i>x</span>y</i></b></span></div>z</span>w", "<p><div>x</p>y</div>z</p>w",
    "<table><tr><td><div>x</td>y</div>z</tr></table>w", "<li><table>x</li>y</table>z</li>w",
    "x\0y<a\0b>z", "<a hr\0ef=x>y", "<a title='\0' href=z>w", "<a \u{1F} href=x>y", "a\rb\r\nc",
  ]

  /// `snippet` in several context, some of which it swallows where it does not end.
  static func pages(of snippet: String) -> [[UInt8]] {
    [
      snippet, "<html><body>\(snippet)", "<!DOCTYPE html><html><head>\(snippet)</head><body>z",
      "<html><body><div class=keep>\(snippet)<i class='keep z' href=\"y\">w</i></div>v",
      "<div title=x>\(snippet)' \" > --> <b id=x class=b>u</b></script></title></style>t",
      "<body><script>1</script>\(snippet)<script>2</script><style>3</style>4",
    ].map { Array($0.utf8) }
  }

  @Test(arguments: snippets)
  func `a snippet gives the same events with and without libxml2`(_ snippet: String) throws {
    for page in Self.pages(of: snippet) {
      try VocabularyLines.requireSame(page, pieceSizes: [65_536, 1, 2, 3, 7])
    }
  }

  @Test(arguments: snippets)
  func `a cut snippet gives the same events with and without libxml2`(_ snippet: String) throws {
    let page = Self.pages(of: snippet)[3]
    for cut in page.indices {
      try VocabularyLines.requireSame(Array(page[..<cut]), pieceSizes: [65_536])
    }
  }

  @Test func `snippets side by side give the same events with and without libxml2`() throws {
    var random = SplitMix64(seed: 20_260_709)
    #if DEBUG
      let count = 1_500
    #else
      let count = 60_000
    #endif
    for _ in 0..<count {
      var page: [UInt8] = Array("<body>".utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let bytes = Array((Self.snippets.randomElement(using: &random) ?? "").utf8)
        let start = Int.random(in: 0...bytes.count / 2, using: &random)
        page += Bool.random(using: &random) ? bytes[...] : bytes[start...]
      }
      try VocabularyLines.requireSame(page, pieceSizes: [5])
    }
  }

  /// Fixtures, and real pages where they are there.
  static let files =
    FixtureSet.files.map { FixtureFolder.url($0.name) } + FixtureFolder.realPages

  /// Pages with a broken tag from which on libxml2 alone parses them, and nothing is left out.
  static let ambiguous: Set = ["2019-home-feed.html", "2022-profile-outerhtml.html"]

  @Test(arguments: files)
  func `a page gives the same events with and without libxml2`(_ file: URL) throws {
    let page = [UInt8](try Data(contentsOf: file))
    let whole = VocabularyLines.of(page, bypasses: false)
    #if DEBUG
      let sizes = page.count < 40_000 ? Self.windows : [65_536]
    #else
      let sizes = Self.windows
    #endif
    for size in sizes {
      let bypassing = VocabularyLines.of(page, bypasses: true, pieceSize: size)
      try #require(bypassing.lines == whole.lines, "\(size) bytes")
      try #require(bypassing.otherCount == 0 || Self.ambiguous.contains(file.lastPathComponent))
    }
  }

  @Test(arguments: FixtureSet.files.map(\.name))
  func `a broken page gives the same events with and without libxml2`(_ name: String) throws {
    let bytes = try FixtureFolder.bytes(name)
    var random = SplitMix64(seed: UInt64(bytes.count))
    #if DEBUG
      let count = 10
    #else
      let count = 300
    #endif
    for _ in 0..<count {
      try VocabularyLines.requireSame(bytes.mutated(&random), pieceSizes: [4_096])
    }
  }
}

extension [UInt8] {
  /// One to eight bytes or stretches changed, dropped or repeated.
  func mutated(_ random: inout SplitMix64) -> [UInt8] {
    var bytes = self
    let signs = Array("<>\"'=&;/\\!-? \0s".utf8) + [0xC3, 0xFF]
    for _ in 0..<Int.random(in: 1...8, using: &random) where bytes.count > 64 {
      let start = Int.random(in: 0..<bytes.count - 32, using: &random)
      let length = Int.random(in: 1...32, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[start] = signs.randomElement(using: &random) ?? 0
      case 1: bytes.removeSubrange(start..<start + length)
      default: bytes.insert(contentsOf: bytes[start..<start + length], at: start)
      }
    }
    return bytes
  }
}
