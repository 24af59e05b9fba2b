// Runs beside the page with the browser's own rights, and reads what Firefox tells assistive technology.
/* global Cc, Ci, Cu, addMessageListener, content, sendAsyncMessage */
(() => {
    const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
    const { STATE_CHECKABLE, STATE_CHECKED, STATE_COLLAPSED, STATE_EXPANDED, STATE_FOCUSED } = Ci.nsIAccessibleStates;
    const numbers = new WeakMap();
    let last = 0;

    // The page's own window keeps what has a number, so that a driver can ask for it; a new page has a new window.
    const numberOf = node => {
        const page = Cu.waiveXrays(content);
        page.seenByTest ??= Cu.cloneInto({}, content);
        if (!numbers.has(node)) {
            numbers.set(node, ++last);
            page.seenByTest[last] = Cu.waiveXrays(node.closest ? node : node.parentElement);
        }
        return numbers.get(node);
    };

    // ARIA has no word for these.
    const byTag = { "#document": "RootWebArea", "#text": "StaticText", DETAILS: "Details", SUMMARY: "DisclosureTriangle" };
    const roleOf = it => byTag[it.DOMNode?.nodeName] ?? (it.role === Ci.nsIAccessibleRole.ROLE_TEXT_LEAF ? "StaticText" : it.computedARIARole);

    const levelOf = it => {
        try {
            return Number(it.attributes.getStringProperty("level"));
        } catch {
            return undefined;
        }
    };

    const propertiesOf = (it, role) => {
        const state = {};
        it.getState(state, {});
        const is = flag => Boolean(state.value & flag);
        return {
            focused: is(STATE_FOCUSED),
            checked: is(STATE_CHECKABLE) ? is(STATE_CHECKED) : undefined,
            expanded: is(STATE_EXPANDED | STATE_COLLAPSED) ? is(STATE_EXPANDED) : undefined,
            level: role === "heading" ? levelOf(it) : undefined,
            url: role === "link" ? it.DOMNode.href : undefined,
        };
    };

    const read = (it, nodes) => {
        const place = nodes.length;
        const role = roleOf(it);
        const { DOMNode, name, value } = it;
        const properties = propertiesOf(it, role);
        nodes.push({ role, name: name ?? "", value, dom: DOMNode ? numberOf(DOMNode) : 0, children: [], properties });
        for (let child = it.firstChild; child; child = child.nextSibling) {
            nodes[place].children.push(read(child, nodes));
        }
        return place;
    };

    addMessageListener("read-tree", () => {
        const nodes = [];
        const page = service.getAccessibleFor(content.document);
        if (page) {
            read(page, nodes);
        }
        sendAsyncMessage("tree", JSON.stringify(nodes));
    });
})();
