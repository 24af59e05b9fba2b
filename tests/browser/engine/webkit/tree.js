// Runs in the page and reads what stands in it as assistive technology is told it, in Chromium's words. WebKit's driver tells
// role and name of one element at a time, too slowly for a snapshot; `told.rs` holds both against each other.
(() => {
    const { computeAccessibleName, getRole } = window.namesForTest;
    const seen = (window.seenByTest = []);
    const numbers = new WeakMap();

    const numberOf = node => {
        if (!numbers.has(node)) {
            numbers.set(node, seen.push(node.closest ? node : node.parentElement) - 1);
        }
        return numbers.get(node);
    };

    // What HTML says of an element that is only sometimes more than a box.
    const needsName = new Set(["region", "form"]);
    const byTag = { DETAILS: "Details", SUMMARY: "DisclosureTriangle", MARK: "mark", P: "paragraph", TIME: "time" };
    const inSection = "article, aside, main, nav, section";

    const implicitOf = element => {
        const { localName, type } = element;
        if (localName === "input" && type === "date") return "Date";
        if (localName === "input" && type === "file") return "button";
        if (localName === "th") return element.scope === "row" ? "rowheader" : "columnheader";
        if (["header", "footer"].includes(localName) && element.parentElement.closest(inSection)) return "";
        return byTag[element.tagName] ?? getRole(element) ?? "";
    };

    const nameOf = (element, role) => (role && role !== "paragraph" ? computeAccessibleName(element) : "");

    const described = element => {
        const role = element.getAttribute("role") ? getRole(element) : implicitOf(element);
        const name = nameOf(element, role);
        const told = !["none", "presentation", "generic", "legend"].includes(role) && (name || !needsName.has(role));
        return told ? { role, name } : { role: "", name: "" };
    };

    const stated = (element, name) => {
        const value = element.getAttribute(name);
        return value === null ? undefined : value === "true";
    };

    const expandedOf = element => {
        if (element.localName === "summary") return element.parentElement.open;
        const popover = element.popoverTargetElement;
        return stated(element, "aria-expanded") ?? (popover ? popover.matches(":popover-open") : undefined);
    };

    const valueOf = element => {
        if (element.localName === "select") return element.selectedOptions[0]?.label ?? "";
        return element.localName === "input" && !["checkbox", "radio"].includes(element.type) ? element.value : "";
    };

    const propertiesOf = (element, role) => ({
        focused: element === document.activeElement && element !== document.body,
        checked: ["checkbox", "radio"].includes(element.type) ? element.checked : stated(element, "aria-checked"),
        expanded: expandedOf(element),
        level: role === "heading" ? Number(element.ariaLevel ?? element.localName[1]) : undefined,
        url: role === "link" ? element.href : undefined,
    });

    const isLeftOut = (element, style) =>
        style.display === "none" ||
        element.ariaHidden === "true" ||
        element.inert ||
        ["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT"].includes(element.tagName) ||
        (element.parentElement.localName === "details" && !element.parentElement.open && element.localName !== "summary");

    const readText = (node, shows, nodes) => {
        if (!shows || !node.data.trim()) return [];
        nodes.push({ role: "StaticText", name: node.data, value: "", dom: numberOf(node), children: [], properties: {} });
        return [nodes.length - 1];
    };

    const readInside = (element, shows, nodes) =>
        [...element.childNodes].flatMap(child => {
            if (child.nodeType === Node.TEXT_NODE) return readText(child, shows, nodes);
            return child.nodeType === Node.ELEMENT_NODE ? readElement(child, nodes) : [];
        });

    const readElement = (element, nodes) => {
        const style = getComputedStyle(element);
        if (isLeftOut(element, style)) return [];
        const shows = style.visibility === "visible";
        const { role, name } = shows ? described(element) : { role: "", name: "" };
        const place = nodes.length;
        const properties = propertiesOf(element, role);
        nodes.push({ role, name, value: valueOf(element), dom: numberOf(element), children: [], properties });
        nodes[place].children = readInside(element, shows, nodes);
        return [place];
    };

    window.readForTest = () => {
        const root = { role: "RootWebArea", name: document.title, value: "", dom: 0, children: [], properties: {} };
        const nodes = [root];
        root.children = document.body ? readInside(document.body, true, nodes) : [];
        return JSON.stringify(nodes);
    };
})();
