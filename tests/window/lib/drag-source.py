"""A small window at the lower right of the screen, from which the files named as URIs can be dragged; ends with the drag."""

import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk

window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.move(1800, 980)
window.resize(100, 80)
handle = Gtk.EventBox()
handle.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
handle.drag_source_add_uri_targets()
handle.connect("drag-data-get", lambda widget, context, data, info, time: data.set_uris(sys.argv[1:]))
handle.connect("drag-end", lambda widget, context: Gtk.main_quit())
window.add(handle)
window.show_all()
print("ready", flush=True)
Gtk.main()
