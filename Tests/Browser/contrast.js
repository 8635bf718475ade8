// Every visible text with too little contrast against what is behind it: [text, ratio] pairs (WCAG 2.2).
(() => {
  const parse = (value) => {
    const numbers = value.match(/[\d.]+/g)?.map(Number);
    return numbers && value.startsWith("rgb") ? [...numbers.slice(0, 3), numbers[3] ?? 1] : null;
  };
  const over = (top, bottom) => [0, 1, 2].map((i) => top[i] * top[3] + bottom[i] * (1 - top[3])).concat(1);
  const light = (colour) => {
    const [r, g, b] = colour.map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => {
    const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const page = parse(getComputedStyle(document.body).backgroundColor);
  const behind = (element) => {
    const layers = [];
    for (let part = element; part && part !== document.documentElement; part = part.parentElement) {
      const colour = parse(getComputedStyle(part).backgroundColor);
      if (colour && colour[3] > 0) layers.push(colour);
      if (colour && colour[3] === 1) break;
    }
    return layers.reverse().reduce((bottom, top) => over(top, bottom), page);
  };
  const weak = [];
  let count = 0;
  const check = (text, colour, ground, least) => {
    count += 1;
    const found = ratio(over(colour, ground), ground);
    if (found < least) weak.push([text.trim().slice(0, 40), Math.round(found * 100) / 100]);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || /^(SCRIPT|STYLE|TITLE|DESC)$/i.test(element.tagName)) continue;
    if (!element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    if (element.closest("svg")) {
      const shapes = element.closest("a")?.querySelectorAll("rect.b, rect.lb");
      const grounds = shapes?.length ? [shapes[0]] : document.querySelectorAll("rect.lane");
      for (const shape of grounds) {
        const fill = parse(getComputedStyle(shape).fill);
        if (fill) check(node.data, parse(style.fill), over(fill, page), 4.5);
      }
    } else {
      check(node.data, parse(style.color), behind(element), 4.5);
    }
  }
  // Labels before texts are drawn by the style sheet.
  for (const element of document.querySelectorAll("mark[data-o], [data-why], .src, .flw, .eq")) {
    if (!element.checkVisibility()) continue;
    const style = getComputedStyle(element, "::before");
    const own = parse(style.backgroundColor);
    const ground = own && own[3] > 0 ? over(own, behind(element)) : behind(element);
    if (style.content !== "none") check("::before " + style.content, parse(style.color), ground, 4.5);
  }
  const probe = document.createElement("i");
  probe.style.color = "var(--focus)";
  document.body.append(probe);
  for (const ground of [page, parse(getComputedStyle(document.querySelector(".edge,.doc,details") ?? document.body).backgroundColor)]) {
    check("focus ring", parse(getComputedStyle(probe).color), ground && ground[3] ? ground : page, 3);
  }
  probe.remove();
  return { weak, count };
})()
